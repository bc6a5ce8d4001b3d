"""Telegram's HTML and lengths."""

from __future__ import annotations

from typing import Any

import pytest

from tests.botapi.errors import ApiError
from tests.botapi.formatting import FormattedText, parse_html, trimmed, utf16_length
from tests.botapi.typed_text import typed_entities


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    """One expected entity."""
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("hei", "hei", []),
        ("<b>hei</b>", "hei", [entity("bold", 0, 3)]),
        ("<STRONG>a</strong >b", "ab", [entity("bold", 0, 1)]),
        ("😀<i>ä</i>", "😀ä", [entity("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("&lt;b&gt; &amp; &quot; &#228; &#x1F600;", '<b> & " ä 😀', []),
        ("a > b", "a > b", []),
        ("<b></b>x", "x", []),
        (
            '<a href="https://example.org/?a=1&amp;b=2">t</a>',
            "t",
            [entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")],
        ),
        ("<a href='tg://user?id=5'>t</a>", "t", [entity("text_link", 0, 1, url="tg://user?id=5")]),
        ("<a>example.org</a>", "example.org", [entity("text_link", 0, 11, url="example.org")]),
        ('<span class="tg-spoiler">s</span>', "s", [entity("spoiler", 0, 1)]),
        ("<blockquote expandable>q</blockquote>", "q", [entity("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [entity("pre", 0, 1, language="python")]),
        ('<tg-emoji emoji-id="5">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="5")]),
        (
            "<s>a</s><u>b</u><code>c</code>",
            "abc",
            [entity("strikethrough", 0, 1), entity("underline", 1, 1), entity("code", 2, 1)],
        ),
    ],
)
def test_html_is_read(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    """Each tag and reference of the subset gives the text and the entities Telegram would show."""
    assert parse_html(source) == FormattedText(text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ä<p>a</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("a<br/>b", 'Unsupported start tag "br/" at byte offset 1'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b>a<i>b</b></i>", 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'),
        ("<b>a</>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</>"'),
        ('<b class="x">a</b>', 'Unsupported attribute "class" in the tag "b" at byte offset 0'),
        ("<a =x>a</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=a/b>a</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="a.b', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="nowhere">a</a>', 'Tag "a" has no usable address "nowhere"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("Salt & pepper", 'Unescaped or unknown "&" reference at byte offset 5'),
        ("a&nbsp;b", 'Unescaped or unknown "&" reference at byte offset 1'),
        ("&#0;", 'Unescaped or unknown "&" reference at byte offset 0'),
        ("&#xD800;", 'Unescaped or unknown "&" reference at byte offset 0'),
        ("<code>a<b>b</b></code>", 'Tag "b" can\'t stand inside "pre" or "code" at byte offset 7'),
        ("<b><code>a</code></b>", 'Tag "code" can\'t be combined with other tags at byte offset 3'),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", 'Tag "blockquote" can\'t be nested at byte offset 13'),
        ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_bad_html_is_refused(source: str, reason: str) -> None:
    """Each way of writing it wrong is refused with Telegram's reason, or ours where Telegram forgives."""
    with pytest.raises(ApiError) as caught:
        parse_html(source)
    assert caught.value.code == 400
    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


def test_length_is_in_utf16_units() -> None:
    """An emoji outside the basic plane counts as two, a Finnish letter as one."""
    assert [utf16_length(text) for text in ("", "ä", "😀", "👍🏽", "a😀b")] == [0, 1, 2, 4, 4]


def test_trimming_moves_entities() -> None:
    """White space goes at both ends, and entities with it."""
    formatted = FormattedText("  ab  ", [entity("bold", 0, 3), entity("italic", 3, 3), entity("code", 5, 1)])
    assert trimmed(formatted) == FormattedText("ab", [entity("bold", 0, 1), entity("italic", 1, 1)])


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start abc", [entity("bot_command", 0, 6)]),
        ("😀 /help@hankala_test_bot", [entity("bot_command", 3, 22)]),
        ("ja/tai 1/2 //x", []),
        ("@aino_k ja a@b.fi", [entity("mention", 0, 7)]),
        ("katso https://example.org/a?b=1.", [entity("url", 6, 25)]),
        ("#palaute", [entity("hashtag", 0, 8)]),
    ],
)
def test_typed_texts_are_marked(text: str, entities: list[dict[str, Any]]) -> None:
    """Commands, mentions, links and hashtags are found at UTF-16 offsets, look-alikes are not."""
    assert typed_entities(text) == entities
