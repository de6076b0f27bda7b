import type { VNode } from 'preact'
import { Button, Details } from './govuk.generated.ts'
import type { KeepingShown } from './surroundings.ts'

/** Says that the page begins with text typed before, lets it be read also where its form is gone, and lets it be discarded. */
export const KeptNotice = ({ keeping, csrfToken }: { keeping: KeepingShown; csrfToken: string }): VNode => (
  <div class="govuk-inset-text om-kept" id="kept-text">
    <p>
      <strong>Your text from {keeping.unsent?.from} is here.</strong> You have not sent it. Only you can read it.
    </p>
    <Details summaryText="What you had typed" html={<>{keeping.unsent?.text}</>} />
    <form method="post" action={keeping.discard} novalidate data-once>
      <input type="hidden" name="_csrf" value={csrfToken} />
      <input type="hidden" name="_form" value={keeping.form} />
      <Button text="Discard this text" classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick />
    </form>
  </div>
)
