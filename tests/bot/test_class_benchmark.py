"""What `make bench` measures of classes is really done."""

import asyncio

from benchmarks.classes import acts, benches


def test_everything_measured_is_done() -> None:
    """A figure of something that was turned away would look splendid; `answered` raises where it was."""
    with asyncio.Runner() as runner, benches(runner.get_loop().run_until_complete, others=1) as places:
        answers = {
            what: len(runner.run(bench.answered(act)))
            for bench, room in places.values()
            for what, act in acts(room).items()
        }
    assert answers["giving to all"] > 500 and answers["the class page"] == 2
