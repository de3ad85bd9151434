"""Common verbs, parted by whether their forms are nouns as well."""

from __future__ import annotations

from feedback.essay.attributions.signal_words import word_set

# Verbs whose forms are hardly ever nouns, and some that often are.
ONLY_VERBS = word_set(
    """
    accept achieve affect agree allow appear apply arrive ask avoid become begin believe belong
    bring build buy carry choose come complain connect consider consist contain continue contribute
    create deal decide define depend describe deserve destroy develop discover eat encourage
    enjoy enter exist expect explain feel find follow forget get give go grow happen hear help hide
    identify improve include increase indicate involve join keep know lead learn live lose make
    mean meet maintain miss waste lack need obtain occur own pay
    perform prefer prevent produce protect prove provide
    reach read realise realize receive recognise recognize reduce refer reject relate rely
    remain remember represent require say see seem sell send serve show sit speak spend stand
    start succeed suffer suggest take talk teach tell tend think throw travel understand use
    wait want wear win work write
    """
)
OFTEN_NOUNS = word_set(
    """
    answer appeal attack benefit call care cause change claim control cost damage drive
    end experience face fail fight fly force grow guess harm hate help hope hurt increase influence
    lead like limit look love matter mean move need object offer pass pay plan play promise
    rate report result ride rise risk run save sign sleep sound start stand state stay stop
    struggle study support travel try turn use visit vote walk work
    """
)


def base_of_third(word: str) -> str:
    """The base form behind "goes", "tries", "takes"; the word itself where there is no -s."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word
