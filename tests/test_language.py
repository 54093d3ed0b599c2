"""Articles in another language are told from English ones."""

from __future__ import annotations

import subprocess
import sys

import pytest

from zolint import language
from zolint.document import Document, text
from zolint.source import Source

ELSEWHERE = {
    "es": (
        "Dormir juntos no siempre es fácil. Muchas parejas prefieren dos mantas, porque así nadie "
        "pasa frío durante la noche y cada uno puede moverse sin despertar al otro."
    ),
    "fr": (
        "Dormir à deux n'est pas toujours facile. Beaucoup de couples préfèrent deux couvertures, "
        "car personne n'a froid pendant la nuit et chacun peut bouger sans réveiller l'autre."
    ),
    "de": (
        "Zu zweit zu schlafen ist nicht immer leicht. Viele Paare nehmen zwei Decken, weil dann "
        "niemand in der Nacht friert und jeder sich bewegen kann, ohne den anderen zu wecken."
    ),
    "nl": (
        "Samen slapen is niet altijd makkelijk. Veel stellen kiezen voor twee dekens, omdat dan "
        "niemand het in de nacht koud heeft en iedereen kan bewegen zonder de ander wakker te "
        "maken."
    ),
    "it": (
        "Dormire insieme non è sempre facile. Molte coppie preferiscono due coperte, perché così "
        "nessuno ha freddo durante la notte e ognuno può muoversi senza svegliare l'altro."
    ),
    "pt": (
        "Dormir juntos nem sempre é fácil. Muitos casais preferem dois cobertores, porque assim "
        "ninguém passa frio durante a noite e cada um pode mexer-se sem acordar o outro."
    ),
    "ru": (
        "Спать вдвоём не всегда легко. Многие пары выбирают два одеяла, потому что тогда никто не "
        "мёрзнет ночью и каждый может двигаться, не разбудив другого."
    ),
    "zh": (
        "两个人一起睡觉并不总是容易的。很多伴侣选择两条被子，因为这样晚上谁也不会着凉，"
        "每个人都可以随意翻身，而不会吵醒对方。夏天的时候，他们也可以分开睡，"
        "这并不说明感情不好。睡前聊聊天，互道晚安，比什么都重要。"
    ),
}
ENGLISH = (
    "Sleeping together is not always easy. Many couples take two blankets, so that nobody is "
    "cold in the night and each of them can move without waking the other."
)


def of(words: str) -> str:
    return language.of(text.read(Source("a.txt", words)))


@pytest.mark.parametrize("code", ELSEWHERE)
def test_an_article_in_another_language_is_recognised(code: str) -> None:
    assert of(ELSEWHERE[code]) == code


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("es", "es"),
        ("EN-gb", "en"),
        ("pt_BR", "pt"),
        ("eng", "en"),
        ("und", "en"),
        ("x-default", "en"),
        ("", "en"),
    ],
)
def test_what_the_file_declares_comes_first(tag: str, code: str) -> None:
    document = text.read(Source("a.txt", ENGLISH))
    assert language.of(Document(document.source, "text", document.blocks, language=tag)) == code


def test_front_matter_declares_a_language() -> None:
    assert of(f"---\nlang: de\n---\n{ENGLISH}") == "de"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Dormir juntos no siempre es fácil.",
        (
            "Quinoa, kale, chia, tofu, miso, kimchi, tahini, falafel, hummus, tabbouleh, "
            "couscous, ramen, udon, sushi, paella, risotto, gnocchi, pesto, focaccia, croissant, "
            "baguette, ratatouille."
        ),
        (
            "Hansen, Rossi, Müller, Petrova, Chen, Silva, Dubois, Novak, Haddad, Okafor, Larsen, "
            "Costa, Kim, Ivanov, Schmidt, Moreau, Andersson, Nakamura, Kowalska, Papadopoulos, "
            "García, Yılmaz."
        ),
        (
            "Escherichia coli, Staphylococcus aureus, Candida albicans, Treponema pallidum, "
            "Neisseria gonorrhoeae, Chlamydia trachomatis, Trichomonas vaginalis, Gardnerella "
            "vaginalis, Mycoplasma genitalium, Ureaplasma urealyticum, Lactobacillus crispatus."
        ),
        (
            "Ibuprofen 200 mg, paracetamol 500 mg, sertraline, fluoxetine, citalopram, tadalafil, "
            "sildenafil, metformin, lisinopril, atorvastatin, omeprazole, doxycycline, "
            "azithromycin, metronidazole, estradiol, progesterone."
        ),
        (
            "Warm bath first. Soft light. Slow hands. Warm oil. Long breaths. Less talk. More "
            "kisses. Stop early. Rest well. Drink water. Sleep late. Laugh often. Eat fruit. Walk "
            "home."
        ),
        (
            "omg gotta try dis lol sooo good 4 ur skin!! luv it luv it, gonna buy 2 more tmrw, "
            "srsly best cream eva, my sis got 1 2, thx 4 tip babes xoxo"
        ),
        ENGLISH.upper(),
        "See https://example.org/dormir-juntos-no-siempre-es-facil and [1].\n\n" * 20,
    ],
    ids=["nothing", "short", "food", "names", "species", "drugs", "terse", "chat", "capitals", "addresses"],
)
def test_english_is_never_taken_for_another_language(words: str) -> None:
    assert of(words) == "en"


def test_an_english_article_with_a_foreign_passage_is_english() -> None:
    assert of(f"{ENGLISH}\n\n> {ELSEWHERE['es']}\n\n{ENGLISH}") == "en"
    assert of(ELSEWHERE["es"] + f"\n\n{ENGLISH}\n\n{ENGLISH}") == "en"


def test_hashtags_and_template_do_not_count() -> None:
    article = "\n\n".join([ELSEWHERE["es"]] * 3)
    assert (
        of(f"Logo\n\nContact Us\nSearch\n\nDORMIR JUNTOS EN INVIERNO\n\n{article}\n\n#the #and #you #with")
        == "es"
    )


LOADED = """
import sys
from zolint import language
from zolint.document import text
from zolint.source import Source
language.of(text.read(Source("a.txt", sys.argv[1])))
print(sorted({"numpy", "py3langid"} & set(sys.modules)))
"""


@pytest.mark.parametrize(("words", "loaded"), [(ENGLISH, "[]"), (ELSEWHERE["es"], "['numpy', 'py3langid']")])
def test_plain_english_never_loads_the_model(words: str, loaded: str) -> None:
    command = [sys.executable, "-c", LOADED, words]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == loaded
