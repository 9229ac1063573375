"""A migration that ran anywhere is never changed: files and databases out there were made by exactly that text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import agentdesk.models.migrations as migrations

FOLDER = Path(migrations.__file__).parent
FROZEN = {
    "central/versions/0001_first/desk.sql": "d9f35df89e2bb3d8963c7b6f71949dd5300dc0744899493f1515fd2a31e8b0fe",
    "central/versions/0001_first/facts.sql": "6710a0ae60a2b45221bb23ed0c162c2962afd46d2b22fa9e96117e3e186147c9",
    "central/versions/0001_first/journal.sql": "8cf38a3631a2442552c845b1b81d4fe97c9b456fef7d626190c9b523b74bb7a2",
    "central/versions/0001_first/push.sql": "478c026342e431cbceb39ce48341110100e5abcfdeec4b66d8cbd0f7652dd8fd",
    "central/versions/0001_first/rights.sql": "efe0031363db1be7f592fec41de6ac40edb269d5b7d26a3bb7c7994fad182611",
    "central/versions/0002_dispute_by.sql": "4a465ac2b7420452bcbd1b531731f5242f0e360a59acb40c4831f142302f50ce",
    "central/versions/0003_ways_in.sql": "153233ce6d1f326cd6caf2fcfd5f9666ef96fa5fd4f005b8b2494aaa8e342eee",
    "central/versions/0004_contacts.sql": "371af4e5c89553171dd950ad10f810a7776550b7d07f06b6c9ab00ab128483ab",
    "central/versions/0005_other_files.sql": "5877d8fb2710e0e0dadb79ed6e1f3847583c8d50a9e218766a893e103fb29a9a",
    "central/versions/0006_who_is_who.sql": "012fac1bb08d07f92f24e256cf1ff8e485f545b4bcadae3fea22382af3c41e4c",
    "central/versions/0007_in_force.sql": "5d9b739a4888c9d678151f71c615b7116acd786bca5bd72b716c68114b740032",
    "desk/versions/0001_first.sql": "407af450e7c6bbed4bcd523efc8f61b6e61954522a3ff7c9f51d6413cc4197b1",
    "desk/versions/0002_leaner.sql": "e97c7fd96ec80fbd1bb3d2c3b9f9fffb098ef2ae505c9bc27c9efc37d635b3d3",
    "desk/versions/0003_ways_in.sql": "6e3caa77b885e0a25d332f8caec71fb18a3f82a237d4ebcde33c8efb9ec43d16",
    "desk/versions/0004_found_at_once.sql": "3ab3ab7813f622124e72982ffaad8e68132131674f1c51060db3feff0e8a89dd",
    "desk/versions/0005_contacts.sql": "6c12fc9b37d5b68ad5364024729ebba88971371cb4737c80aecc38fed94f9348",
    "desk/versions/0006_other_files.sql": "f340a3c81df2133404a3c48e749308a883940780758826b2c551ecc8864fee17",
    "desk/versions/0007_staged_files.sql": "4e8def5c4be0dc0cf660e082a0798d28f6d7ca0340e5dbfda0bfe69e6fbe2b45",
    "desk/versions/0008_who_is_who.sql": "50bc863cf195c9b213a8582dee29486d06d57b72b9770abd4dbec972f3035855",
}
ADVICE = (
    "{name} was changed, but profiles and databases were made by it as it was. Bring it back (git log -p -- {name}), "
    "and write what should change as the next migration: a new file NNNN_what.sql with its .py, and HEAD in "
    "storage/version.py or sync/setup.py. Only then add the new file's digest here."
)


def shipped() -> dict[str, Path]:
    """Every file of SQL in the migrations, by its name below them."""
    return {path.relative_to(FOLDER).as_posix(): path for path in FOLDER.rglob("*.sql")}


@pytest.mark.parametrize("name", FROZEN)
def test_what_was_released_is_what_it_was(name: str) -> None:
    text = shipped()[name].read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(text).hexdigest() == FROZEN[name], ADVICE.format(name=name)


def test_every_migration_is_frozen() -> None:
    assert set(shipped()) == set(FROZEN)
