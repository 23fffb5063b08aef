-- Judged rows of lists whose state lasts, with each spell of the person on that list.
select
    j.* except (spells, again),
    tupleElement(spell, 'state') as state,
    tupleElement(spell, 'start') as start,
    tupleElement(spell, 'baseline') as baseline,
    tupleElement(spell, 'again') as again,
    tupleElement(spell, 'level') as spell_level,
    tupleElement(spell, 'previous_level') as previous_level
from judged as j
array join j.spells as spell
