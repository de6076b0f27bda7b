import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ColumnsPlan, linkFiles, LinkTrouble, readColumnsFile, rowNames, writeResults } from '../linkage/index.ts'
import { CommandTrouble } from './command.ts'
import { type CommandIo, processIo, writeAll } from './command-io.ts'

const help = `Usage: openmash link --left A.csv [--right B.csv] --columns C.json --out DIR

Finds records of the same person. One file is searched for duplicates; two files are linked to each other. Nothing needs
labels: it trains by itself on the files. Nothing is changed or sent anywhere.

  --left A.csv      records, with a first row that names the columns
  --right B.csv     records with the same column names, to link to those of A.csv
  --columns C.json  what the columns hold:
                    {"id": "rec", "fields": [{"column": "surname", "as": "family-name"},
                                             {"column": "dob", "as": "date-of-birth", "kind": "dob_kind"}]}
                    as: given-name, family-name, full-name, date-of-birth, sex, postcode, house, street, locality,
                    region, nhs-number, upn, identifier, category or text. "kind" names a column that says how a date
                    of birth is known (actual, estimated, edd, …). Optional: "source" names the column of agencies;
                    "truth" (who each record really is) lets the report measure itself and "group" splits its figures;
                    these two are never evidence.
  --out DIR         where to write, made if need be:
                    pairs.csv      left,right,probability,bits,band for every pair with a probability of 0.01 or more
                    clusters.csv   id,cluster: records of one cluster are thought to be one person
                    model.json     what was learned
                    report.html    weights, worked examples and, with "truth", how good it is

Dates may stand in any common order; cells may be UTF-8, Windows-1252 or missing. Progress is told
on standard error; one line of JSON {records,candidates,scored,seconds,peak_mb} on standard output.

Example: openmash link --left children.csv --columns columns.json --out linked
`

const readPlan = (file: string): ColumnsPlan => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new CommandTrouble(`${file} cannot be read.`)
  }
  return readColumnsFile(text, file)
}

type Files = { readonly left: string; readonly right: string | null; readonly columns: string; readonly out: string }

const link = async ({ left, right, columns, out }: Files, say: (line: string) => void): Promise<string> => {
  const started = performance.now()
  const plan = readPlan(columns)
  const linked = await linkFiles(plan, left, right, say)
  const nameLeft = rowNames(linked.left, plan.id, left)
  const nameRight = linked.right === null ? nameLeft : rowNames(linked.right, plan.id, right ?? '')
  const { rightFrom, size } = linked.table
  writeResults(out, plan, linked, (row) =>
    rightFrom > 0 && row >= rightFrom ? nameRight(row - rightFrom) : nameLeft(row),
  )
  const { candidates } = linked
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
  // The engine scores every candidate.
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  return JSON.stringify({ records: size, candidates, scored: candidates, seconds, peak_mb: peak })
}

/** `openmash link`. */
export const linkCommand = {
  name: 'link',
  summary: 'find records of the same person in one CSV file or between two',
  help,
  run: async (args: readonly string[], io: CommandIo = processIo()): Promise<number> => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...args], options: { left: text, right: text, columns: text, out: text } })
    const { left, right, columns, out } = values
    if (left === undefined || columns === undefined || out === undefined)
      throw new CommandTrouble('Name --left, --columns and --out; "openmash link --help" tells more.', 2)
    try {
      const line = await link(
        { left, right: right ?? null, columns, out },
        (words) => void io.stderr.write(`${words}\n`),
      )
      await writeAll(io.stdout, `${line}\n`)
      return 0
    } catch (error) {
      if (error instanceof LinkTrouble) throw new CommandTrouble(error.message)
      throw error
    }
  },
}
