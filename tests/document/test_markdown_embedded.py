"""HTML, templates and MDX in Markdown are read as what they show."""

from __future__ import annotations

from reading_markdown import document, kinds, only

from zolint.document import OBJECT

# HTML


def test_inline_tags_vanish_and_some_part_words() -> None:
    block = only(
        'A <b>bold</b> <span class="x">word</span>,<br>a <a href="/x?a&amp;b">link</a>, <code>x</code>.\n'
    )
    assert block.text == f"A bold word, a link, {OBJECT}."
    assert [block.text[start:end] for start, end in block.strong] == ["bold"]
    assert [link.target for link in block.links] == ["/x?a&b"]


def test_an_element_that_is_never_closed_hides_nothing() -> None:
    assert only("Say <code>yes or <sup>1 more.\n").text == "Say yes or 1 more."


def test_comments_are_kept_with_their_place() -> None:
    text = "One <!-- a --> two.\n\n<!-- b\n\nb -->\n\n> <div>\n> <!-- c\n> c --></div>\n"
    found = document(text)
    assert [(comment.text, text[comment.span.start : comment.span.end]) for comment in found.comments] == [
        (" a ", "<!-- a -->"),
        (" b\n\nb ", "<!-- b\n\nb -->"),
        (" c\n> c ", "<!-- c\n> c -->"),
    ]
    assert [block.text for block in found.blocks] == ["One two."]


def test_blocks_of_html_are_prose() -> None:
    assert kinds("<div>\n<p>One &amp; two.</p>\n<ul><li>Three</li></ul>\n</div>\n\n- four\n") == [
        ("paragraph", "One & two."),
        ("item", "Three"),
        ("item", "four"),
    ]
    assert [
        block.group for block in document("<ul><li>a</li></ul>\n\n- b\n\n<ul><li>c</li></ul>").blocks
    ] == [
        0,
        1,
        2,
    ]


def test_html_in_a_quotation_is_quoted() -> None:
    assert kinds("> <div>\n> One\n> two.\n> </div>\n") == [("quotation", "One two.")]


# Templates and MDX


def test_a_template_in_a_sentence_is_an_object() -> None:
    text = 'Take {{ dose }} {{< unit "mg" >}} {% if x %}daily{% endif %}.\n'
    block = only(text)
    assert block.text == f"Take {OBJECT} {OBJECT} daily."
    shown = [text[p.source.start : p.source.end] for p in block.pieces if not p.verbatim]
    assert shown == ["{{ dose }}", '{{< unit "mg" >}}']


def test_a_line_of_templates_is_nothing_and_moves_nothing() -> None:
    text = (
        'One.\n{{< figure\n src="x.png" >}}\nTwo.\n\n{% include a %} {% include b %}\n\nThree.\n{: .note}\n'
    )
    found = document(text)
    assert [block.text for block in found.blocks] == ["One.", "Two.", "Three."]
    assert [found.source.slice(block.span) for block in found.blocks] == ["One.", "Two.", "Three."]


def test_templates_inside_html_and_links_do_no_harm() -> None:
    assert kinds("<ul>\n{% for x in y %}\n    <li>Item {{ x }}</li>\n{% endfor %}\n</ul>\n") == [
        ("item", f"Item {OBJECT}")
    ]
    block = only('Read [more]({{< ref "p.md" >}}){:target="_blank"} here.\n')
    assert block.text == "Read more here."
    assert block.links[0].target == '{{< ref "p.md" >}}'


def test_comments_of_templates_are_comments() -> None:
    found = document(
        "A {# one #} b.\n\n{% comment %}\ntwo\n\n2{% endcomment %}\n{{/* three */}}\n\n{{!-- 4 --}}\n"
    )
    assert [comment.text for comment in found.comments] == [" one ", "\ntwo\n\n2", " three ", " 4 "]
    assert [block.text for block in found.blocks] == ["A  b."]


def test_what_a_template_highlights_is_no_prose() -> None:
    assert kinds("{% highlight js %}\nlet x\n\nlet y\n{% endhighlight %}\n\nText.\n") == [
        ("paragraph", "Text.")
    ]


def test_a_template_mark_that_is_never_closed_hides_nothing() -> None:
    text = "Write {{ and {% and {# and {{< and `{{`.\n\nThen }} and %}.\n"
    assert [block.text for block in document(text).blocks] == [
        f"Write {{{{ and {{% and {{# and {{{{< and {OBJECT}.",
        "Then }} and %}.",
    ]


def test_containers_keep_their_words() -> None:
    assert kinds("::: tip\nDrink water.\n:::\n\nText.\n") == [
        ("paragraph", "Drink water."),
        ("paragraph", "Text."),
    ]


def test_mdx_hides_modules_expressions_and_tags() -> None:
    text = (
        "import { Card } from './card'\n\nexport const meta = {\n  a: 1,\n\n  b: [2]\n}\n\n"
        "# Dose: {props.dose}\n\n{/* off */}\n\n<Card.Box title={'a > b'} {...rest} style={{x: 1}}>\n"
        "  Rest *well*.\n\n    And sleep.\n</Card.Box>\n\n<>Done.</>\n"
    )
    assert kinds(text, "a.mdx") == [
        ("title", f"Dose: {OBJECT}"),
        ("paragraph", "Rest well."),
        ("paragraph", "And sleep."),
        ("paragraph", "Done."),
    ]
    assert [comment.text for comment in document(text, "a.mdx").comments] == [" off "]


def test_braces_and_imports_are_prose_outside_mdx() -> None:
    assert only("import taxes from 'abroad' {rose}\n").text == "import taxes from 'abroad' {rose}"
