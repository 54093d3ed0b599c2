"""What the readings of a sentence take for a claim, and what looks like one and is none."""

from __future__ import annotations

import pytest

from zolint.document import markdown
from zolint.settings import Settings
from zolint.source import Source
from zolint.view import Analysis
from zolint.view.claims import Claims, Need, Strength


def claims(text: str) -> Claims:
    return Analysis(markdown.READER.read(Source("a.md", text)), Settings()).view(Claims)


def is_open(text: str) -> bool:
    return any(any(claims(text).unsupported(need)) for need in Need)


@pytest.mark.parametrize(
    "text",
    [
        "Resentment is the enemy of desire.",
        "Shame is at the root of many arguments.",
        "Worry is the quickest way out of arousal.",
        "Loneliness is a killer.",
        "Deep sleep is the cheapest aphrodisiac.",
        "The best predictor of deep sleep is a calm mind.",
        "Poppers and blood pressure tablets are a deadly mix.",
        "Boredom is the main reason why couples stop touching.",
        "A copper coil is the most reliable choice.",
        "The risk of cramp is highest at night.",
        "The risk of thrush is low.",
        "The risk can be life threatening.",
        "The neck has as many nerve endings as the hand.",
    ],
)
def test_a_complement_can_claim(text: str) -> None:
    assert is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Couples who plan sex have more of it.",
        "Anxious people read silence as rejection.",
        "Shy lovers avoid mirrors because they fear mockery.",
        "When one partner sulks, the other usually shouts louder.",
        "Women over sixty reach orgasm more slowly.",
        "Couples quarrel most about money.",
        "Desire needs distance.",
        "Women often need more time to become aroused.",
        "Garlic makes it sweeter.",
        "Childhood neglect makes it hard to name feelings.",
        "Ginger puts out every inflammation.",
        "The trauma is stored in the shoulders.",
        "Old feelings resurface.",
        "Many men lose their erection in the cold.",
        "Thrush is rarely diagnosed in men.",
    ],
)
def test_people_and_things_in_general_make_a_claim(text: str) -> None:
    assert is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sage makes the pill less reliable.",
        "Grapefruit juice interferes with many medicines.",
        "Sharing the housework leads to more and better sex.",
        "Meditating for an hour quiets the inner critic.",
        "It clears up within a week.",
        "Use a pillow to prevent back pain.",
        "Trust takes years to grow back.",
        "Every third couple has tried it.",
        "Levels have fallen by a third.",
        "According to a recent study, touch helps.",
        "The slower the breath, the deeper the calm.",
    ],
)
def test_an_effect_need_not_name_an_illness(text: str) -> None:
    assert is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "No study has shown that the herb works.",
        "He was worried that the pain would come back.",
        "He says that it relaxes him.",
        "The label says that it boosts testosterone.",
        "Ask how they work and what long-term effects they have.",
        "Go to bed before the worry grows.",
        "See a doctor when the pain gets worse.",
        "Choose a lubricant that is kind to the skin.",
        "To prevent pregnancy, tablets are offered.",
        "A bowl of water, and a towel that may be ruined.",
        "A cap is a cup that covers the cervix.",
    ],
)
def test_what_is_said_doubted_or_meant_is_no_claim(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "The stigma around it is fading.",
        "The following changes occur:",
        "The word libido comes from the Latin word for desire.",
        "The four stages are desire, arousal, orgasm and rest.",
        "Asking for help is a sign of strength.",
        "Communication is the key to a happy relationship.",
        "Good sex is about more than orgasm.",
        "Dancing is not a treatment for depression.",
        "Less desire does not mean less love.",
        "Different people feel stress in different ways.",
        "Every person deserves to feel safe.",
        "Nobody should feel pushed.",
        "Most pharmacies sell the pill.",
        "Two people in one bed are warm.",
        "It was once thought that worry came from the womb.",
        "You may feel shy at first.",
        "A therapist can help you with these feelings.",
        "The test takes a few minutes.",
        "Smear tests are offered every three years, depending on age.",
    ],
)
def test_naming_comforting_and_advising_claims_nothing(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Eczema is an itch that comes and goes, causing pain.",
        "Choking is a leading cause of injury.",
        "The findings add to the evidence on back pain.",
    ],
)
def test_what_is_said_in_passing_is_not_causal(text: str) -> None:
    assert Strength.CAUSAL not in {claim.strength for claim in claims(text).all}


def test_outcomes_in_people_with_pain_improve_by_no_pain() -> None:
    found = claims("Early care improves outcomes in people with back pain.").all
    assert any(claim.strength is Strength.CAUSAL and claim.cause == "Early care" for claim in found)


@pytest.mark.parametrize(
    "text",
    [
        "My guess is that sleep eases pain.",
        "A lump needs a check.",
        "Group sex is less about skill than about trust.",
        "Nobody feels like a cuddle after a quarrel.",
        "You might be pregnant.",
        "The root has been used as a tonic and to ease pain.",
        "Note any worry that stays for weeks.",
    ],
)
def test_guesses_and_calls_for_care_claim_nothing(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fear of loss makes people cling.",
        "Sage acts like a sedative.",
        "Playing hard to get increases desire.",
        "Perfectionists often feel drained after sex.",
        "Men who do yoga last longer.",
        "Stamp collectors are just as satisfied as other couples.",
        "Women on the pill need no progestogen.",
    ],
)
def test_what_moves_people_is_claimed(text: str) -> None:
    assert is_open(text)


def test_what_is_reputed_names_nobody() -> None:
    assert any(claims("Maca is a root believed to lift desire.").unsupported(Need.NAME))


@pytest.mark.parametrize(
    "text",
    [
        "Urologists call it the gold standard.",
        "Dermatologists swear by plain petroleum jelly.",
        "Sleep researchers are convinced that a cool room is best.",
        "Any midwife will tell you that raspberry leaf speeds up labour.",
        "There is solid evidence that couples who laugh together stay together.",
        "There are plenty of studies on this.",
        "According to modern neuroscience, touch is the first language.",
        "Science has spoken: cuddlers are happier.",
        "It is a proven fact that men sleep better alone.",
    ],
)
def test_an_authority_without_a_name_is_appealed_to(text: str) -> None:
    assert any(claims(text).unsupported(Need.NAME))


@pytest.mark.parametrize(
    "text",
    [
        "Sociologists call this the mental load.",
        "According to my sister, the hotel is lovely.",
        "There is no evidence that it works.",
        "There is research to be done.",
        "Ask a dermatologist which soap to use.",
        "It turns out we had booked the wrong hotel.",
    ],
)
def test_naming_denying_and_asking_appeal_to_nobody(text: str) -> None:
    assert not any(claims(text).unsupported(Need.NAME))


@pytest.mark.parametrize(
    "text",
    [
        "Your fingers go numb and blue.",
        "Hair gets shinier within a month.",
        "It keeps you stiff until morning.",
        "It cures what no cream could reach.",
        "With a second tablet you are groggy all day.",
        "Happy couples have more of it.",
        "A hangover is merely dehydration.",
        "The line between a buzz and an overdose is thin.",
        "You can only pass it on while you have sores.",
        "Nobody has ever died of thrush.",
        "You cannot overdose on it.",
        "Six weeks of this therapy and the panic is gone.",
        "A daily tablet is all it takes to conceive.",
        "Tea tree oil is a natural alternative to antibiotics.",
        "The skin has its own memory.",
        "Muscles cannot tell fear from arousal.",
        "The freeze response takes over.",
        "The spray pushes testosterone up.",
        "Hypnosis rids you of the fear.",
        "Antibiotics make the pill useless.",
        "Introverts have better sex.",
        "Breathwork releases stored grief.",
        "Warts vanish.",
        "Nearly all couples go through a dry spell.",
        "Every second marriage breaks up over money.",
        "Did you know that two in three women fake it?",
        "- Skin: The oil heals eczema.",
        "Within a week:\n\n- the cramps ease within a day",
    ],
)
def test_a_state_a_course_and_a_share_are_claimed(text: str) -> None:
    assert is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hands go on the hips.",
        "Her cheeks turned red.",
        "Her boyfriend keeps her phone.",
        "It keeps you company on a long flight.",
        "Tall guests have more questions.",
        "A kiss is just a kiss.",
        "The line between a joke and an insult is thin.",
        "Pass it on to the next player.",
        "The nurse passes it on to the lab.",
        "Nobody died of embarrassment.",
        "When the bleeding is gone, come back.",
        "A towel is all you need for the floor.",
        "The wax turns soft in the hand.",
        "Every second page has a picture.",
        "Did you know that the shop has moved?",
        "- Skin: check for redness.",
        "See a doctor if:\n\n- your skin burns for hours",
    ],
)
def test_a_thing_a_story_and_a_task_are_not(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "The catheter stays in.",
        "Faces stay out of the picture.",
        "The legs hang over the edge of the mattress.",
        "The blanket covers both bodies.",
        "Half of the couples look at the ceiling.",
        "Three of the men nod.",
        "It contains zinc, iron and amino acids.",
        "The ring fits most sizes.",
        "The massage takes half an hour and costs fifty euros.",
        "The results of the swab are back after a week.",
        "The oil keeps for six months.",
        "Slow down and let the feather glide over the skin.",
        "Put on something that makes you feel at ease.",
        "Neither believes that a shaved vulva is cleaner.",
        "Attendance is compulsory.",
    ],
)
def test_a_place_a_part_and_a_scene_are_not(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ring stays in for three weeks.",
        "Sperm stay in the womb for days.",
        "Half of the couples lose their desire.",
        "Saliva contains testosterone, which raises desire.",
        "That is how hepatitis spreads.",
        "Some creams make latex brittle.",
        "Silence is worse than a plain no, because the mind keeps searching.",
        "Ask a pharmacist, because some of these tablets don't mix with nitrates.",
        "Talk to a pharmacist first, because several of them don't mix with nitrates.",
        "Alcohol and sleeping tablets are a poor mix.",
        "The body gets used to it.",
        "Half an hour of brisk walking works like an antidepressant.",
    ],
)
def test_a_stay_a_share_and_a_reason_of_health_are(text: str) -> None:
    assert is_open(text)
