"""What a password has to be like (GB/T 22239 8.1.4.1): one place for registration, invitation and reset."""

from collections.abc import Iterable


LEAST, MOST = 10, 128
LEAST_DIFFERENT = 4
#: Shorter words, as a name of one character, occur in good passwords by chance.
LEAST_WORD = 2


def password_problem(password: str, words: Iterable[str | None] = ()) -> str:
    """Why a password is not taken, or an empty text; ``words`` are the names and addresses that it must not hold."""
    if len(password) < LEAST:
        return f"密码至少{LEAST}位，现在是{len(password)}位。"
    if len(password) > MOST:
        return f"密码最多{MOST}位。"
    if password.isdigit():
        return "密码不能全是数字，请加入字母或者符号。"
    if len(set(password)) < LEAST_DIFFERENT:
        return "密码太简单，请使用更多不同的字符。"
    lowered = password.casefold()
    if any(one in lowered for one in _parts(words)):
        return "密码中不能含有姓名、单位名称、登录名或者电子邮箱。"
    return ""


def _parts(words: Iterable[str | None]) -> set[str]:
    known = {part for word in words if word for part in (word, word.split("@", 1)[0])}
    return {one.strip().casefold() for one in known if len(one.strip()) >= LEAST_WORD}
