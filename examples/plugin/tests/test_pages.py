"""Each rule does what its page says."""

import pytest

from zolint import testing

RULES = testing.rules_of("acme")


@pytest.mark.parametrize("rule", RULES, ids=testing.label)
def test_page(rule):
    testing.check_page(rule)


@pytest.mark.parametrize(("rule", "example"), testing.examples_of(RULES), ids=testing.label)
def test_example(rule, example):
    testing.check_example(rule, example)
