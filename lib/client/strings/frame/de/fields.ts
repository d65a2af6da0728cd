const sentences: Readonly<Record<string, string>> = {
  'Enter your password.': 'Geben Sie Ihr Passwort ein.',
  'A password has at most # characters.': 'Ein Passwort hat höchstens # Zeichen.',
  'Enter an e-mail address such as ada@example.org.': 'Geben Sie eine E-Mail-Adresse ein, etwa ada@example.org.',
  'An address has at most # characters.': 'Eine Adresse hat höchstens # Zeichen.',
  'Enter a name.': 'Geben Sie einen Namen ein.',
  'Use at least # characters.': 'Verwenden Sie mindestens # Zeichen.',
  'Use at most # characters.': 'Verwenden Sie höchstens # Zeichen.',
  'This holds characters that cannot be shown. Type it again by hand.':
    'Hier stehen Zeichen, die sich nicht anzeigen lassen. Geben Sie es noch einmal von Hand ein.',
  'This is not your current password.': 'Das ist nicht Ihr bisheriges Passwort.',
}

/** What a contract says of a field of the front door or the account; as it stands where it has no German words. */
export function fieldInGerman(sentence: string): string {
  const [number = ''] = /\d+/.exec(sentence) ?? []
  return sentences[sentence.replace(/\d+/, '#')]?.replace('#', number) ?? sentence
}
