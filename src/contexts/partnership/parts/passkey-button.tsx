import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { Form, Surroundings } from '../../../design/index.ts'
import type { Path } from '../../../kernel/path.ts'

export type PasskeyAsk = {
  /** What the browser is asked, as JSON. */
  readonly options: string
  /** The challenge, sealed; it comes back with the answer. */
  readonly note: string
}

type PasskeyButtonProps = {
  readonly does: 'make' | 'prove'
  readonly ask: PasskeyAsk
  readonly action: Path
  readonly text: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly withoutScript: string
}

/** A button that asks the browser for a passkey. It needs JavaScript; without it the page says what else to do. */
export const PasskeyButton = ({ does, ask, action, text, hidden = {}, withoutScript }: PasskeyButtonProps): VNode => {
  const { assets } = useContext(Surroundings)
  return (
    <>
      <div data-passkey={does} data-options={ask.options} hidden>
        <Form action={action}>
          <input type="hidden" name="note" value={ask.note} />
          {Object.entries(hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <input type="hidden" name="credential" value="" />
          <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button">
            {text}
          </button>
        </Form>
        <p class="govuk-body" role="status" data-passkey-says />
      </div>
      {withoutScript !== '' && (
        <p class="govuk-body" data-passkey-without>
          {withoutScript}
        </p>
      )}
      <script type="module" src={assets.script.replace(/openmash\.js$/, 'passkey.js')} />
    </>
  )
}
