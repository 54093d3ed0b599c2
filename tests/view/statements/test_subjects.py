"""Two sentences on the subject of an article clash in many wordings, and many more only seem to."""

from __future__ import annotations

import pytest

from tests.articles import article
from zolint.document import Kind
from zolint.settings import Settings
from zolint.view import Analysis
from zolint.view.statements import Statements

FILLER = "The clinic opens at nine.", "Bring a friend along."


def clashes(title: str, one: str, other: str) -> bool:
    analysis = Analysis(article((Kind.TITLE, title), one, *FILLER, other), Settings())
    return bool(analysis.view(Statements).clashes)


CLASHING = [
    (
        "Vasectomy talk",
        "The snip brings every couple nearer.",
        "With a good many couples the snip leaves a chill between them.",
    ),
    (
        "Sharing fantasies",
        "Sharing a fantasy always draws two people nearer.",
        "For a fair number of couples, sharing a fantasy drives them apart.",
    ),
    ("Cold showers", "A cold shower turns desire back up.", "Cold showers blunt interest in sex."),
    (
        "Melatonin",
        "In women, a nightly tablet pushes oestrogen up.",
        "A woman who takes melatonin every evening ends up with less oestrogen than before.",
    ),
    ("Ashwagandha", "The root turns the libido back up.", "Ashwagandha blunts sexual desire in most users."),
    (
        "Box breathing",
        "Box breathing slows the pulse within a minute.",
        "Box breathing drives the heart rate up.",
    ),
    ("Raspberry leaf", "Raspberry leaf makes labour shorter.", "Raspberry leaf drags labour out."),
    ("Sex and low mood", "Sex lifts the spirits.", "Sex pulls people further down."),
    ("Anal play", "The moment it stings, stop for the night.", "If it stings, keep going, for it passes."),
    (
        "Dilators",
        "As soon as you feel pain, call a halt.",
        "When the pain comes, grit your teeth and carry on.",
    ),
    ("After the date", "Text her straight away.", "Wait three days before you text her."),
    ("Replying", "Answer his message at once.", "Leave his message unanswered for a day or two."),
    ("After a date", "Ring him the same evening.", "Make him wait a week before you ring."),
    ("Phones", "Share your passcode with your partner.", "Keep your passcode to yourself."),
    (
        "Phones",
        "Let her read your messages.",
        "Your messages are your own business, and nobody else should read them.",
    ),
    (
        "Clinic stays",
        "Partners are welcome to stay overnight.",
        "No husband, wife or partner is allowed to spend the night on the ward.",
    ),
    (
        "Films",
        "Hold on to every recording for as long as you live.",
        "Delete the lot before you go to sleep.",
    ),
    ("Films", "Erase every clip the same night.", "Keep all your clips for later."),
    ("Going down", "Tell them what you are about to do.", "Never announce what comes next."),
    ("Spanking", "Warn her before every stroke.", "Let each stroke come as a surprise."),
    ("Pelvic floor", "Do the squeezes every day.", "Do the squeezes once a week at most."),
    ("Scrubs", "Exfoliate the skin every other day.", "Exfoliate the skin no more than once a month."),
    (
        "Cold sores",
        "You can only pass herpes on while there are sores.",
        "Herpes is often passed on when the skin looks perfectly healthy.",
    ),
    (
        "Herpes",
        "Herpes is only infectious during an outbreak.",
        "Herpes can be passed on without any symptoms.",
    ),
    (
        "HPV",
        "HPV is only contagious while there are warts.",
        "Many people give HPV to a partner without any visible wart.",
    ),
    ("Paddles", "A paddle leaves no marks.", "Expect bruises from the paddle for a week."),
    ("Cupping", "Cupping never leaves a mark.", "Cupping leaves dark patches on the skin."),
    (
        "Time apart",
        "Time apart calms the anxious partner.",
        "Time apart makes the anxious partner more upset.",
    ),
    (
        "Space",
        "A weekend apart soothes people who cling.",
        "A weekend apart only upsets people who fear abandonment.",
    ),
    (
        "Condoms",
        "Latex condoms keep for two years after manufacture.",
        "Latex condoms are good for five years after they were made.",
    ),
    ("Weed", "The effect of the spray lasts 15 mins.", "The effect of the spray lasts three hours."),
    ("Scheduled sex", "A fixed date rekindles desire.", "A fixed date puts out the last of the fire."),
    ("Scheduled sex", "A fixed evening keeps the spark alive.", "A fixed evening kills the spark."),
]
QUIET = [
    (
        "Vasectomy talk",
        "The snip brings some couples nearer.",
        "With a good many couples the snip changes nothing.",
    ),
    (
        "Sharing fantasies",
        "Sharing a fantasy can draw two people nearer.",
        "Sharing a fantasy drives some couples apart.",
    ),
    ("Cold showers", "A cold shower turns the heating bill down.", "Cold showers turn some people on."),
    (
        "Melatonin",
        "A nightly tablet pushes melatonin up.",
        "A woman who takes melatonin has less trouble falling asleep than before.",
    ),
    (
        "Ashwagandha",
        "The root turns the libido up in stressed men.",
        "Antidepressants blunt desire, and ashwagandha is no cure for that.",
    ),
    ("Box breathing", "Box breathing slows the pulse.", "Running drives the heart rate up."),
    ("Raspberry leaf", "Raspberry leaf makes labour shorter.", "Lying down drags labour out."),
    ("Sex and low mood", "Sex lifts the spirits.", "Winter pulls people further down."),
    ("Anal play", "If it stings, stop for the night.", "If it feels good, keep going."),
    ("Dilators", "Stop as soon as there is pain.", "Carry on with the next size once there is no pain."),
    ("Dilators", "Call a halt when you feel pain.", "Keep going with the breathing exercises for a month."),
    (
        "After the date",
        "Text her straight away when you are home safe.",
        "Wait three days before you call it love.",
    ),
    ("Replying", "Answer the question at once.", "Wait a day before you book the test."),
    ("Balm", "The balm is fragrance-free.", "Scented candles set the mood."),
    ("Lube", "This lubricant is unscented.", "Avoid anything with perfume."),
    ("Wash", "Soap with perfume irritates.", "The wash contains no perfume."),
    ("Phones", "Share your calendar with your partner.", "Keep your passcode to yourself."),
    ("Phones", "Let her read the leaflet.", "Your messages are your own business."),
    (
        "Clinic stays",
        "Partners are welcome at the appointment.",
        "No partner is allowed in the operating theatre.",
    ),
    ("Retreat", "Visitors may sleep over.", "Pets are forbidden."),
    ("Films", "Hold on to every receipt.", "Delete every clip the same night."),
    ("Films", "Keep every clip on an encrypted drive.", "Delete the app from your phone."),
    ("Going down", "Tell them what you like.", "Never announce a breakup by text."),
    ("Spanking", "Warn her before the first stroke.", "Let the gift come as a surprise."),
    ("Tantra", "The opening meditation is held in silence.", "Keep talking all the way through the massage."),
    ("Steaming", "Air the room daily.", "Leave four weeks between one steam and the next."),
    ("Pelvic floor", "Do the squeezes every day.", "See the nurse once a week."),
    ("Pelvic floor", "Practise daily for the first month.", "After that, practise once a week."),
    ("Scrubs", "Moisturise the skin every day.", "Exfoliate the skin once a week."),
    (
        "Cold sores",
        "You can only see herpes while there are sores.",
        "Herpes is often passed on without symptoms.",
    ),
    ("Herpes", "Antivirals only help during an outbreak.", "Herpes can be passed on without any symptoms."),
    ("HPV", "The cream only works while there are warts.", "HPV can be passed on without any warts."),
    ("Paddles", "A feather leaves no marks.", "Expect bruises from the paddle for a week."),
    ("Cupping", "Cupping leaves marks for a week.", "A good cup leaves no marks on the wallet."),
    (
        "Waxing",
        "Rub some oil into the skin after waxing.",
        "Never put anything greasy on the skin before waxing.",
    ),
    (
        "Late pregnancy",
        "Lie on your side for as long as you please.",
        "In the last weeks, never lie on your back.",
    ),
    (
        "Time apart",
        "Time apart calms the avoidant partner.",
        "Time apart makes the anxious partner more upset.",
    ),
    (
        "Space",
        "A weekend apart soothes people who feel crowded.",
        "A weekend apart upsets people who fear abandonment.",
    ),
    (
        "Condoms",
        "Polyurethane condoms keep for five years.",
        "Latex condoms with spermicide keep for two years.",
    ),
    (
        "Condoms",
        "Open the packet two minutes before sex.",
        "Latex condoms are good for five years after they were made.",
    ),
    ("Bulb", "Rinse the bulb three times.", "Squeeze the bulb once."),
    ("Weed", "The effect of the spray lasts 15 mins.", "The effect of the tablet lasts three hours."),
    ("Scheduled sex", "A fixed date rekindles desire.", "A quarrel puts out the last of the fire."),
    ("Scheduled sex", "A fixed evening keeps the spark alive.", "A buzzing phone kills the spark."),
    ("Toys", "The toy is silent.", "The music is loud enough to wake the neighbours."),
    ("Pads", "The pads are reusable.", "Throw the tampon away after one use."),
    (
        "Antidepressants",
        "Once you stop the tablets, desire returns.",
        "While people take the tablets, desire stays away.",
    ),
    ("Partners", "Ring him the same evening.", "Make him wait a week before you meet his parents."),
    ("Sex", "Sex lifts the spirits.", "After a quarrel, sex can pull people further down."),
]


@pytest.mark.parametrize(("title", "one", "other"), CLASHING)
def test_finds_what_excludes_each_other(title: str, one: str, other: str) -> None:
    assert clashes(title, one, other)


@pytest.mark.parametrize(("title", "one", "other"), QUIET)
def test_leaves_alone_what_may_both_be_true(title: str, one: str, other: str) -> None:
    assert not clashes(title, one, other)
