"""The shipped phrases: whole, official, and quoting only names that are filled in."""

import re
import tomllib

import pytest

from ita_desktop import paths
from ita_desktop.catalog import load_framework
from ita_desktop.catalog.phrases import load_phrases
from ita_desktop.domain.phrases import WORDINGS

PHRASES = load_phrases(2568)


@pytest.mark.parametrize("name", WORDINGS)
def test_a_wording_quotes_only_what_is_filled_in(name: str) -> None:
    assert PHRASES.wording[name]
    for variant in PHRASES.wording[name]:
        assert set(re.findall(r"\{([^}]*)\}", variant)) <= WORDINGS[name]


def test_no_wording_is_left_over() -> None:
    data = tomllib.loads(paths.resource("phrases.toml").read_text(encoding="utf-8"))
    assert set(data["wording"]) == set(WORDINGS)


def test_every_question_has_its_topic() -> None:
    questions = {item.code for item in load_framework(2568).items if item.tool != "OIT"}
    assert set(PHRASES.topics) == questions
    for topic in PHRASES.topics.values():
        assert topic.weak and topic.keep
        assert len(set(topic.improve)) >= 2


def test_topics_follow_the_items_into_other_years() -> None:
    assert load_phrases(2569).topics["i10"] == PHRASES.topics["i10"]
    assert set(load_phrases(2567).topics) <= {item.code for item in load_framework(2567).items}


def test_phrases_are_plain_thai() -> None:
    texts = [text for topic in PHRASES.topics.values() for text in (topic.weak, topic.keep, *topic.improve)]
    allowed = re.compile(r"[ก-๎0-9 ,()/]|No Gift Policy|E-Service")
    assert [left for text in texts if (left := allowed.sub("", text))] == []
    assert [text for text in texts if text != " ".join(text.split()) or text.endswith(".")] == []
