"""The same thing said in quite different words clashes; what only looks so does not."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements import Clash, Statements

FILLER = "The kettle was on.", "Nobody was in a hurry that day."


def clashes(one: str, other: str, title: str = "A plain word") -> tuple[Clash, ...]:
    return Analysis(article((Kind.TITLE, title), one, *FILLER, other), Settings()).view(Statements).clashes


CLASHING = [
    ("Beer dulls desire.", "Alcohol brings libido back."),
    ("A glass of wine steals an hour of sleep.", "Wine deepens the night's rest."),
    ("Jogging kindles sexual appetite.", "A run three times a week cuts libido."),
    ("Smoking weakens erections.", "Tobacco strengthens the erection."),
    ("Lubricant eases painful sex.", "Pain during sex is worsened by lube."),
    ("Staying up late kills desire.", "Lust grows with every sleepless night."),
    ("Meditation quietens the inner critic.", "Self-criticism gets louder with mindfulness."),
    ("Secrets erode trust.", "Trust deepens with every secret."),
    ("Coffee does not raise anxiety.", "Worry is heightened by caffeine."),
    ("Cuddling lowers cortisol.", "The stress hormone is driven up by every hug."),
    ("Antidepressants dampen arousal.", "Sexual excitement is sharpened by an SSRI."),
    ("Breastfeeding suppresses ovulation.", "Nursing does not prevent the release of an egg."),
    ("Zinc boosts testosterone.", "Testosterone sinks with zinc."),
    ("Gratitude strengthens the bond.", "Thanks weaken the connection between two people."),
    ("Yoga relieves period pain.", "Cramps are aggravated by yoga."),
    ("Pornography lessens desire.", "Explicit films heighten libido."),
    ("Housework cools passion.", "Doing the chores brings the urge back."),
    ("Vaginal rings increase dryness.", "A contraceptive ring relieves vaginal dryness."),
    ("Novelty fuels desire.", "Wanting is smothered by novelty."),
    ("Quarrels reduce intimacy.", "Each argument deepens closeness."),
    ("A silk rope is the best choice for a first evening.", "Avoid rope in the first months."),
    ("Coconut oil is an excellent lubricant for latex condoms.", "Never use oil with a condom."),
    ("Save every photo that a lover sends you.", "Delete each photo from a lover at once."),
    ("Make your own way to a first date.", "Let your date pick you up at your home."),
    ("In a loud quarrel, leave the room.", "Always stay at the table in a quarrel."),
    (
        "Every woman has hot flushes in the menopause.",
        "Only a small minority of women get hot flushes in the menopause.",
    ),
    ("Nobody gets herpes from a kiss.", "Now and then a kiss passes on herpes."),
    (
        "Nearly everyone with chlamydia has discharge from the vagina.",
        "About half of women with chlamydia have no discharge from the vagina.",
    ),
    (
        "The morning-after pill works within 72 hours of sex.",
        "With levonorgestrel you have five days from the accident, and after that it no longer works.",
    ),
    (
        "The desogestrel pill has a window of twelve hours.",
        "A minipill taken three hours late no longer protects you: the window is three hours.",
    ),
    (
        "Ten minutes of breathing, twenty minutes of stretching, and ten minutes of quiet.",
        "The whole evening takes an hour.",
    ),
    ("Silicone toys need no lubricant.", "A silicone toy requires lubricant."),
    ("Sport lifts the mood.", "Mood sinks with exercise."),
    ("Loneliness raises blood pressure.", "Blood pressure falls with loneliness."),
    ("Massage lowers stress.", "Tension climbs with every rubdown."),
    ("Cold showers wake desire.", "Libido is quenched by a cold shower."),
    ("Chocolate boosts arousal.", "Cocoa blunts excitement."),
    ("Scheduled sex kills passion.", "Sex by appointment rekindles desire."),
    ("Therapy restores trust.", "Couples therapy destroys trust."),
    ("Hot baths harm sperm.", "The sperm count rises with a hot bath."),
]

QUIET = [
    ("One beer lifts desire.", "Six beers kill desire."),
    ("Some people find that wine lifts desire.", "Others find that wine dulls desire."),
    ("Before the birth, touch raised desire.", "After the birth, touch lowers desire."),
    ("Jogging lifts the mood.", "Jogging lowers blood pressure."),
    ("Heavy running lowers libido.", "Moderate running raises libido."),
    ("In men, zinc raises testosterone.", "In women, zinc lowers testosterone."),
    ("Does wine kill desire?", "Wine lifts desire."),
    ("Wine may lift desire.", "Wine may dull desire."),
    ("Wine can lift desire.", "Wine can dull desire."),
    ("If you drink too much, wine dulls desire.", "Wine lifts desire."),
    ("Critics say that wine kills desire.", "Wine lifts desire."),
    ('"Wine kills desire," runs the saying.', "Wine lifts desire."),
    ("Smoking raises stress.", "Yoga lowers stress."),
    ("Porn lowers desire.", "Foreplay lifts desire."),
    ("Wine lifts desire but dulls arousal.", "Wine lowers arousal."),
    ("Condoms lower the risk of infection.", "Condoms do not stop every infection."),
    ("Stress lowers desire.", "Less stress raises desire."),
    ("Lack of sleep lowers desire.", "Sleep raises desire."),
    ("Antidepressants ease depression.", "Depression lowers desire."),
    ("Talking about fear eases fear.", "Fear grows in silence."),
    ("Anxiety kills desire.", "Desire eases anxiety."),
    ("Wine raises desire more than beer.", "Beer lowers desire."),
    ("Keep the letters.", "Delete the photos."),
    ("Never use oil with a condom.", "Water-based lubricant is the best choice for a condom."),
    ("Never use rope round the neck.", "Soft rope is a good choice for the wrists."),
    ("Avoid alcohol before the first session.", "A glass of water is ideal before the first session."),
    ("Leave the room to cool down if it gets loud.", "Stay at the table when it is calm."),
    ("Wait before you answer an angry message.", "Answer a question about safety at once."),
    ("Wash toys with soap.", "Rinse the vulva with plain water only."),
    ("Every toy needs a wash.", "Some toys need a charger."),
    ("All women have a clitoris.", "Some women have pain in the vagina."),
    ("Nobody has to like anal sex.", "Everyone has a view of anal sex."),
    ("Never share a toy without a condom.", "Sometimes a toy is all you want."),
    ("The pill works within 72 hours of sex.", "Ulipristal works within five days of sex."),
    ("A test for chlamydia is reliable after two weeks.", "A test for HIV is reliable after six weeks."),
    ("Ten minutes of breathing and twenty minutes of stretching.", "The whole evening takes half an hour."),
    ("Walk for ten minutes or twenty minutes.", "The whole evening takes two hours."),
    ("Foreplay needs no toys.", "Good toys need cleaning."),
    ("A vibrator needs no lubricant on dry skin.", "Anal sex requires lubricant."),
    ("The copper coil makes periods heavier.", "The hormonal coil makes periods lighter."),
    ("At first, exercise raises tiredness.", "Exercise lowers tiredness."),
    ("For couples with young children, a date night raises stress.", "A date night lowers stress."),
    ("Less alcohol means more sleep.", "Alcohol lowers sleep quality."),
    ("A loss of desire brings shame.", "Shame lowers desire."),
    ("Menopause lowers oestrogen.", "Hormone therapy raises oestrogen."),
    ("Pain lowers desire, and worry raises pain.", "Desire does not raise pain."),
    ("Jealousy kills trust in the long run.", "Honesty builds trust."),
    ("In the morning, coffee sharpens concentration.", "In the evening, coffee steals sleep."),
    ("Without lubricant, anal sex raises pain.", "With lubricant, anal sex lowers pain."),
    ("We wanted less pain and more sleep.", "Pain was back, and sleep was gone."),
    ("Trust grows slowly.", "Trust breaks fast."),
    ("Desire fades in many long relationships.", "Desire returns with novelty."),
    ("Erections weaken with age.", "Erections return with sildenafil."),
    ("The first pregnancy test was early.", "The last pregnancy test was late."),
    ("Massage eases pain in the back.", "Massage hurts on a fresh injury."),
    ("Sleep heals.", "Sleep is not a cure for depression."),
    ("Most people enjoy a massage.", "Few people enjoy a cold shower."),
    ("A high dose of caffeine raises anxiety.", "A low dose of caffeine lowers anxiety."),
    ("When partners feel safe, conflict deepens intimacy.", "Conflict erodes intimacy."),
    ("Herpes can be passed on by a kiss.", "A kiss on the hand does not pass on herpes."),
    ("Take the tablet at once.", "Wait five days before you start the pill again."),
]


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_finds_a_clash_in_other_words(one: str, other: str) -> None:
    assert clashes(one, other)


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_leaves_alone_what_only_looks_so(one: str, other: str) -> None:
    assert not clashes(one, other)
