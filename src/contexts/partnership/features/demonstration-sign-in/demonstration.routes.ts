import { sql } from 'kysely'
import { asId } from '../../../../kernel/id.ts'
import { ok, refuse } from '../../../../kernel/result.ts'
import { formOf, optionalText, text } from '../../../../platform/forms/form.ts'
import { sessionOpened } from '../../../../platform/http/cookies.ts'
import { anyone } from '../../../../platform/http/may.ts'
import { notFound, nothingPersonal, type Route, route } from '../../../../platform/http/route.ts'
import { hashToken, newToken } from '../../../../platform/http/secrets.ts'
import type { Tx } from '../../../../platform/db/pool.ts'
import { signInPaths } from '../../sign-in-paths.ts'
import type { PartnershipNeeds } from '../../needs.ts'
import { demonstrationPage, type DemonstrationProps } from './demonstration.page.tsx'
import { triesFor } from './tries.ts'
import { afterSignIn } from '../../parts/kept.tsx'

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
      .map((row) => ({ user: row.user_id, name: row.name, agency: row.agency_name, tries: triesFor(row.roles) })),
  }))
}

const form = formOf({ user: text({ missing: 'Choose somebody', max: 40 }), kept: optionalText({ max: 600_000 }) })

/** Sign-in by one press; the database answers no personas unless it was stamped demonstration at its creation. */
export const demonstrationRoutes = ({ db, secrets, demonstration, home }: PartnershipNeeds): readonly Route[] => {
  const read = async ({ query }: { query: Readonly<Record<string, string>> }) =>
    demonstration ? { hubs: await db.atDoor(personas), kept: query['kept'] ?? '' } : notFound
  const page = (props: DemonstrationProps, _: unknown, state: Parameters<typeof demonstrationPage>[1]) => demonstrationPage(props, state)
  return [
    route.get(signInPaths.demonstration, { may: anyone, audits: nothingPersonal, read, page }),
    route.post(signInPaths.demonstration, {
      may: anyone,
      audits: 'session.open-demonstration',
      form,
      screen: { read, page },
      act: async (_, { user, kept }) => {
        if (!demonstration) return refuse(notFound)
        const token = newToken()
        const opened = await db.atDoor(async (tx) => {
          const { rows } = await sql<{ opened: boolean }>`
            select auth.open_session(${asId(user)}, null, ${hashToken(token)}, '30 minutes', '12 hours') as opened
             where auth.stamped() = 'demonstration'`.execute(tx)
          return rows[0]?.opened === true
        })
        if (!opened) return refuse({ user: 'Choose one of the people on this page' })
        const actor = await db.actorOf(token)
        if (actor === null) return refuse(notFound)
        return ok({ ...sessionOpened(token), to: afterSignIn(secrets, kept) ?? home(actor) })
      },
      then: ({ to }) => to,
    }),
  ]
}
