"""Does a "not", "nobody", "never" stand earlier in the clause? It turns what is said behind it."""

import re

FARTHEST = 160
"""So many characters back a clause is looked for."""
DENIAL = re.compile(
    r"""(?:
        (?:\b(?:not?|cannot|nor|without|не|ні|ни|нельзя|без)\b|n['’]t\b) [^.,;:!?()—–]*
      | \b(?:none|nobody|no\ one|neither|never|nowhere|hardly|
          жод(?:ен|н\w+)|ніхто|нікого|нікому|ніким|ніколи|ніде|немає|нема|навряд|
          никто|никого|никому|никем|никогда|нигде|нет|вряд)\b [^.;:!?]*
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A "not" reaches to the next comma; "none" and the like are subjects, and reach over what is put in between."""


def is_denied(text: str, at: int) -> bool:
    """Is what begins at this place denied by something before it?"""
    return DENIAL.search(text, max(0, at - FARTHEST), at) is not None
