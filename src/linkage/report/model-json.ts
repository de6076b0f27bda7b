import { bandLimits } from '../bands.ts'
import { levelWords } from '../compare/field-kinds.ts'
import { type Model, shareOfMatches } from '../model/model.ts'
import { asOne, byChance, placeCount, places, relations } from '../model/relations.ts'

/** The model as a file for people and programs: every level with its chances and its weight in bits, and how many records taught it. */
export const modelAsJson = (model: Model, records: number): string => {
  const fields = model.fields.map(({ kind, label, tables }) => ({
    column: label,
    as: kind,
    levels: levelWords[kind].map((words, level) => {
      const [one, kin, chance] = tables.map((table) => table[level] ?? 0)
      const bits = Math.log2(Math.max(tables[asOne][level] ?? 0, 1e-18) / Math.max(tables[byChance][level] ?? 0, 1e-18))
      return { level: words, onePerson: one, kinOrArea: kin, byChance: chance, bits: Number(bits.toFixed(2)) }
    }),
  }))
  const shares = Object.fromEntries(
    relations.map((relation, r) => [
      relation,
      Object.fromEntries(places.map((place, p) => [place, model.shares[r * placeCount + p] ?? 0])),
    ]),
  )
  return `${JSON.stringify({ version: 1, records, shareOfMatches: shareOfMatches(model), bands: bandLimits, shares, fields }, null, 2)}\n`
}
