import type { VNode } from 'preact'
import { Form, Link } from '../../../design/index.ts'
import { paths } from '../paths.ts'

export type DutyLineProps = {
  /** "Rosa Osei until 17:00", by name. */
  readonly people: readonly string[]
  readonly me: boolean
  /** Until when one press puts the reader on duty: `17:00`. */
  readonly usual: string
}

/** "On duty: 4", with the names behind it, and saying so in one press. */
export const DutyLine = ({ people, me, usual }: DutyLineProps): VNode => (
  <div class="om-duty">
    <details class="om-duty__names">
      <summary>
        On duty: <b>{people.length}</b>
      </summary>
      {people.length === 0 ? (
        <p>Nobody has said so.</p>
      ) : (
        <ul>
          {people.map((person) => (
            <li key={person}>{person}</li>
          ))}
        </ul>
      )}
      <Link href={paths.onDuty()}>Change</Link>
    </details>
    {!me && (
      <Form action={paths.onDuty()}>
        <input type="hidden" name="until" value={usual} />
        <button type="submit" class="om-smallbutton">
          I am on duty until {usual}
        </button>
      </Form>
    )}
  </div>
)
