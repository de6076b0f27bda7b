import type { VNode } from 'preact'
import type { Path } from '../kernel/path.ts'
import type { Guide } from './surroundings.ts'

type Press = { readonly action: Path; readonly text: string; readonly csrfToken: string; readonly classes: string }

const Press = ({ action, text, csrfToken, classes }: Press): VNode => (
  <form method="post" action={action}>
    <input type="hidden" name="_csrf" value={csrfToken} />
    <button class={classes} type="submit">
      {text}
    </button>
  </form>
)

/** The demonstration's guide, above the page it speaks of. */
export const GuideStrip = ({ guide, width, csrfToken }: { guide: Guide; width: string; csrfToken: string }): VNode => (
  <aside class="om-guide" aria-labelledby="guide-title">
    <div class={width}>
      <p class="om-guide__place">{guide.place}</p>
      <h2 class="govuk-heading-m" id="guide-title">
        {guide.title}
      </h2>
      {guide.words.map((words) => (
        <p class="govuk-body" key={words}>
          {words}
        </p>
      ))}
      <div class="om-guide__presses">
        <Press {...guide.next} csrfToken={csrfToken} classes="govuk-button govuk-!-margin-bottom-0" />
        <Press action={guide.again} text="Show this step’s page" csrfToken={csrfToken} classes="om-linkbutton" />
        <Press action={guide.leave} text="Leave the tour" csrfToken={csrfToken} classes="om-linkbutton" />
      </div>
    </div>
  </aside>
)
