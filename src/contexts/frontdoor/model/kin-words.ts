import type { Kin } from '../../people/index.ts'

/** A tie as it is chosen on the page: "Chioma ... Kelechi". */
export const tieChoices = [
  { value: 'parent-birth', text: 'is the birth parent of' },
  { value: 'parent-adoptive', text: 'is the adoptive parent of' },
  { value: 'parent-foster', text: 'is the foster carer of' },
  { value: 'parent-guardian', text: 'is the guardian of' },
  { value: 'parent-none', text: 'is not a parent or carer of' },
  { value: 'partner-together', text: 'is the partner of' },
  { value: 'partner-separated', text: 'is separated from' },
  { value: 'partner-divorced', text: 'is divorced from' },
  { value: 'partner-not-known', text: 'was the partner of, and how they stand now is not known' },
  { value: 'partner-none', text: 'is and was not the partner of' },
  { value: 'twin-identical', text: 'is the identical twin of' },
  { value: 'twin-not-identical', text: 'is the twin, not identical, of' },
  { value: 'twin-not-known', text: 'is the twin of' },
  { value: 'twin-none', text: 'is not the twin of' },
] as const
export type TieChoice = (typeof tieChoices)[number]['value']
export const tieKeys = tieChoices.map(({ value }) => value)

/** Something about one person as it is chosen on the page: "Obinna ...". */
export const aloneChoices = [
  { value: 'sex-female', text: 'is female' },
  { value: 'sex-male', text: 'is male' },
  { value: 'sex-not-known', text: 'is drawn as neither' },
  { value: 'home-yes', text: 'lives in the child’s home' },
  { value: 'home-no', text: 'does not live in the child’s home' },
  { value: 'home-not-known', text: 'may live in the child’s home: not known' },
  { value: 'died-yes', text: 'has died' },
  { value: 'died-no', text: 'is alive' },
] as const
export type AloneChoice = (typeof aloneChoices)[number]['value']
export const aloneKeys = aloneChoices.map(({ value }) => value)

const cut = (choice: string): Pick<Kin, 'topic' | 'word'> => {
  const at = choice.indexOf('-')
  return { topic: choice.slice(0, at) as Kin['topic'], word: choice.slice(at + 1) }
}

/** What "one ... other" means. Of a parent, the child is who it is about. */
export const tieMeant = (one: string, choice: TieChoice, other: string, happened: string): Kin => {
  const { topic, word } = cut(choice)
  return topic === 'parent'
    ? { about: other, topic, other: one, word, happened }
    : { about: one, topic, other, word, happened }
}

export const aloneMeant = (about: string, choice: AloneChoice, happened: string): Kin => ({
  about,
  other: null,
  happened,
  ...cut(choice),
})

/** What was said as a sentence: "Chioma Nkemelu is the birth parent of Kelechi Nkemelu". */
export const kinSentence = ({ about, topic, other, word }: Kin, nameOf: (id: string) => string): string => {
  const choice = [...tieChoices, ...aloneChoices].find(({ value }) => value === `${topic}-${word}`)?.text ?? word
  const [first, second] = topic === 'parent' ? [other ?? '', about] : [about, other]
  return second === null ? `${nameOf(first)} ${choice}` : `${nameOf(first)} ${choice} ${nameOf(second)}`
}
