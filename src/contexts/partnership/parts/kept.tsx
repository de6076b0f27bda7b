import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { Button, Form, Heading, Page, SummaryList } from '../../../design/index.ts'
import type { Typed } from '../../../kernel/form-state.ts'
import type { Path } from '../../../kernel/path.ts'
import type { Shown } from '../../../platform/http/route.ts'
import type { Secrets } from '../../../platform/http/secrets.ts'

type Kept = { readonly path: string; readonly typed: Typed; readonly at: number }

const oneHour = 3_600_000

const keptIn = (text: string): Kept | null => {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null
    if (typeof kept?.path !== 'string' || typeof kept.at !== 'number' || kept.typed === undefined) return null
    return { path: kept.path, at: kept.at, typed: kept.typed }
  } catch {
    return null
  }
}

/** What was typed, from its sealed form; null when it was changed, or kept for longer than an hour. */
export const unsealKept = (secrets: Secrets, sealed: string, now: Temporal.Instant): Kept | null => {
  const text = sealed === '' ? null : secrets.unseal(sealed)
  const kept = text === null ? null : keptIn(text)
  return kept === null || now.epochMilliseconds - kept.at > oneHour ? null : kept
}

const fieldWords = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/[-_.[\]]+/g, ' ')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const carried = /^(?:_|version$|id$|note$|kept$)|^[0-9a-f]{8}-[0-9a-f-]{27}$/

/** What was typed, by field; what a page carries for itself is left out. */
const KeptText = ({ typed }: { typed: Typed }): VNode => {
  const rows = Object.entries(typed)
    .map(([name, value]) => ({
      name,
      text: (typeof value === 'string' ? [value] : value).filter((one) => one !== '').join(', '),
    }))
    .filter(({ name, text }) => text !== '' && !carried.test(name) && !carried.test(text))
  if (rows.length === 0) return <p class="govuk-body">You had pressed a button; nothing was typed.</p>
  return <SummaryList rows={rows.map(({ name, text }) => ({ key: { text: fieldWords(name) }, value: { text } }))} />
}

const HiddenFields = ({ typed }: { typed: Typed }): VNode => (
  <>
    {Object.entries(typed).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((text, index) => (
        <input type="hidden" name={name} value={text} key={`${name} ${index}`} />
      )),
    )}
  </>
)

/** What was typed: as hidden fields that send it on, as text to be read, or both. */
export const KeptFields = ({ typed, as = 'both' }: { typed: Typed; as?: 'fields' | 'text' | 'both' }): VNode => (
  <>
    {as !== 'fields' && <KeptText typed={typed} />}
    {as !== 'text' && <HiddenFields typed={typed} />}
  </>
)

/** Goes on with what was typed, once the person has seen it and pressed: no other site can send it for them. */
export const goOnPage = (kept: Kept): VNode => (
  <Page title="Send what you typed">
    <Heading>You are signed in. Send what you typed?</Heading>
    <p class="govuk-body">It is kept here and has not been sent yet. Check it, then send it.</p>
    <Form action={kept.path as Path}>
      <KeptFields typed={kept.typed} />
      <Button text="Send it" preventDoubleClick />
    </Form>
  </Page>
)

/** After signing in again: goes on with what was typed. Null when nothing was kept, or for longer than an hour. */
export const afterSignIn = (secrets: Secrets, sealed: string, now: Temporal.Instant): Shown | null => {
  const kept = unsealKept(secrets, sealed, now)
  return kept === null ? null : { show: () => goOnPage(kept) }
}
