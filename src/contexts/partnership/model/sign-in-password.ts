export const shortestPassword = 12

const tooCommon = ['password', 'safeguarding', 'openmash', 'letmein', 'qwerty', 'welcome', '123456', 'abcdef']

/** What is wrong with a new password, or null. Length counts; signs and capitals are not asked for. */
export const passwordTrouble = (
  password: string,
  person: { readonly email: string; readonly name: string },
): string | null => {
  if (password.length < shortestPassword)
    return `Use ${shortestPassword} characters or more; three or four unrelated words work well`
  if (password.length > 200) return 'Use 200 characters or fewer'
  const plain = password.toLowerCase()
  const own = [person.email.split('@')[0] ?? '', ...person.name.split(/\s+/)].map((word) => word.toLowerCase())
  const left = [...own.filter((word) => word.length > 3), ...tooCommon].reduce(
    (text, word) => text.replaceAll(word, ''),
    plain,
  )
  if (new Set(left).size < 5) return 'Choose a password that is harder to guess, without your name or common words'
  return null
}
