import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asDataFile, fromGovUk, holidayChanges, mergeBankHolidays } from '../platform/bank-holiday-import.ts'
import {
  bankHolidayFile,
  BankHolidayTrouble,
  divisions,
  readBankHolidays,
  yearsKnown,
} from '../platform/bank-holidays.ts'
import { CommandTrouble } from './command.ts'
import { type CommandIo, processIo, writeAll } from './command-io.ts'

const help = `Usage: openmash bank-holidays import FILE [--to FILE] [--check]

Takes newer bank holidays into this installation. FILE is the JSON that GOV.UK publishes at
https://www.gov.uk/bank-holidays.json, with the divisions england-and-wales, scotland and northern-ireland. It is
checked first. The years it covers replace those known for each division; other years stay. Every change is listed.
A server that is running takes them in when it is started again.

  --to FILE  keep them in another data file of the same form instead
  --check    list the changes and keep nothing

Example: openmash bank-holidays import bank-holidays.json
`

const readFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new CommandTrouble(`${file} cannot be read.`)
  }
}

const orTrouble = <Value>(file: string, read: () => Value): Value => {
  try {
    return read()
  } catch (error) {
    if (error instanceof BankHolidayTrouble) throw new CommandTrouble(`${file}: ${error.message}.`)
    throw error
  }
}

/** Beside the file first and then in its place, so that a stop in between leaves the old one whole. */
const replaceFile = (file: string, text: string): void => {
  try {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  } catch {
    throw new CommandTrouble(`${file} cannot be written.`)
  }
}

/** `openmash bank-holidays import FILE`. */
export const bankHolidaysCommand = {
  name: 'bank-holidays import',
  summary: 'take in newer bank holidays from GOV.UK',
  help,
  run: async (args: readonly string[], io: CommandIo = processIo()): Promise<number> => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' }, check: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) throw new CommandTrouble('Name one file: bank-holidays import FILE.', 2)
    const target = values.to ?? bankHolidayFile()
    const fresh = orTrouble(file, () => fromGovUk(readFile(file)))
    const known = orTrouble(target, () => readBankHolidays(target))
    const merged = orTrouble(file, () => mergeBankHolidays(known, fresh))
    const changes = holidayChanges(known, merged)
    if (!values.check && changes.length > 0) replaceFile(target, asDataFile(merged))
    const lines = changes.map(({ division, date, kind, title }) => `${kind.padEnd(7)}  ${date}  ${division}  ${title}`)
    for (const division of divisions) {
      const { first, last } = yearsKnown(merged[division])
      lines.push(`${division}: ${merged[division].size} bank holidays, ${first} to ${last}`)
    }
    lines.push(changes.length === 0 ? 'Nothing changed.' : values.check ? 'Nothing was kept.' : `Kept in ${target}.`)
    await writeAll(io.stdout, `${lines.join('\n')}\n`)
    return 0
  },
}
