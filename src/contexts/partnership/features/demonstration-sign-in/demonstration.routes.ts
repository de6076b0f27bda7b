import { sql } from 'kysely'
import { asId, type UserId } from '../../../../kernel/id.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { type Asked, notFound, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { demonstrationPage, type DemonstrationProps } from './demonstration.page.tsx'
import { triesFor } from './tries.ts'
import { againForm, goOnOrSignIn } from '../../parts/again.ts'
import { beginSession } from '../../parts/open-session.ts'
import { sealWanted } from '../../parts/wanted.ts'

type PersonaRow = {
  user_id: string
  name: string
  hub_name: string
  agency_name: string
  agency_kind: string
  roles: string[]
}

const personas = async (tx: Tx): Promise<DemonstrationProps['hubs']> => {
  const { rows } = await sql<PersonaRow>`select * from auth.personas()`.execute(tx)
  const hubs = [...new Set(rows.map((row) => row.hub_name))].sort().reverse()
  return hubs.map((name) => ({
    name,
    personas: rows
      .filter((row) => row.hub_name === name)
      .map((row) => ({ user: row.user_id, name: row.name, agency: row.agency_name, tries: triesFor(row.roles) }))
      // Somebody whose work has no page yet is not offered.
      .filter(({ tries }) => tries !== ''),
  }))
}

/** Empty on a live database, whatever this program was told. */
const isPersona = async (door: Tx, user: UserId): Promise<boolean> => {
  const { rows } = await sql`select from auth.personas() where user_id = ${user}`.execute(door)
  return rows.length > 0
}

const form = formOf({ user: text({ missing: 'Choose somebody', max: 40 }), kept: optionalText({ max: 600_000 }) })

/** Sign-in by one press; the database answers no personas unless it was stamped demonstration at its creation. */
export const demonstrationRoutes = (needs: PartnershipNeeds): readonly Route[] => {
  const { db, secrets, demonstration } = needs
  const read = async ({ query, now }: Pick<Asked<unknown>, 'query' | 'now'>) =>
    demonstration ? { hubs: await db.atDoor(personas), kept: sealWanted(secrets, query['to'], now) } : notFound
  const page = (props: DemonstrationProps, _: unknown, state: Parameters<typeof demonstrationPage>[1]) =>
    demonstrationPage(props, state)
  return [
    route.get(signInPaths.demonstration, { may: anyone, audits: nothingPersonal, read, page }),
    route.post(signInPaths.demonstration, {
      may: anyone,
      audits: 'session.open-demonstration',
      form,
      screen: { read, page },
      act: async (asked, { user, kept }) => {
        if (!demonstration) return refuse(notFound)
        const known = asId<'user'>(user)
        const may = known !== null && (await db.atDoor((door) => isPersona(door, known)))
        const begun = may ? await beginSession(needs, asked, { user: known, agency: null, kept }) : null
        return begun === null ? refuse({ user: 'Choose one of the people on this page' }) : ok(begun)
      },
      then: ({ to }) => to,
    }),
    route.post(signInPaths.demonstrationAgain, {
      may: anyone,
      audits: nothingPersonal,
      form: againForm,
      screen: { read, page },
      act: async (asked, given) => {
        if (!demonstration) return refuse(notFound)
        const hubs = await db.atDoor(personas)
        return goOnOrSignIn(needs.secrets, asked, given, { show: () => demonstrationPage({ hubs, kept: given.kept }) })
      },
      then: (shown) => shown,
    }),
  ]
}
