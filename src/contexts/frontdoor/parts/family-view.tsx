import type { VNode } from 'preact'
import { type Family, Genogram, Link, Part } from '../../../design/index.ts'
import { paths } from '../paths.ts'

/** The family in small beside other things of a contact, with the way to the whole of it. */
export const FamilyBeside = ({ contact, family }: { contact: string; family: Family }): VNode => (
  <Part title="Family">
    {family.members.length > 0 && (
      <Genogram family={family} title="Family drawing; the family’s own page has it as a table" />
    )}
    <p class="govuk-body">
      <Link href={paths.familyTree({ contact })}>The family, as a drawing and a table</Link>
      <br />
      <Link href={paths.around({ contact })}>Who is around this family</Link>
    </p>
  </Part>
)
