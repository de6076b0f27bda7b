import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readColumnsFile } from './columns-file.ts'
import { linkFiles } from './link-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'link-'))
afterAll(() => rmSync(folder, { recursive: true }))

const columns = readColumnsFile(
  JSON.stringify({
    id: 'rec',
    fields: [
      { column: 'first', as: 'given-name' },
      { column: 'last', as: 'family-name' },
      { column: 'dob', as: 'date-of-birth' },
      { column: 'post', as: 'postcode' },
      { column: 'door', as: 'house' },
    ],
  }),
  'columns.json',
)

const link = (text: string | Uint8Array): ReturnType<typeof linkFiles> => {
  const file = join(folder, 'records.csv')
  writeFileSync(file, text)
  return linkFiles(columns, file, null, () => undefined)
}

const head = 'rec,first,last,dob,post,door\n'

describe('linking a file', () => {
  it('puts two records of one child together and keeps a twin apart', async () => {
    const { clusters } = await link(
      `${head}1,Oksana,Kovalenko,2015-03-02,SB4 7KP,12\n2,Oksana,Kovalenko,02/03/2015,SB4 7KP,12\n3,Danylo,Kovalenko,2015-03-02,SB4 7KP,12\n4,Ruth,Okafor,2011-10-30,SB1 1AA,3\n`,
    )
    expect([...clusters]).toEqual([0, 0, 2, 3])
  })

  it('refuses a file with nothing in it in one line', async () => {
    await expect(link('')).rejects.toThrow(/is empty/)
    await expect(link(head)).rejects.toThrow(/has no rows/)
  })

  it('refuses a quoted cell that never ends, and says where it began', async () => {
    await expect(link(`${head}1,"Ann,Lee,2015-03-02,SB4 7KP,12\n`)).rejects.toThrow(/quoted cell that began on line 2/)
  })

  it('names the column that is not there', async () => {
    await expect(link('rec,first,last,dob,post\n1,Ann,Lee,2015-03-02,SB4 7KP\n')).rejects.toThrow(/no column "door"/)
  })
})
