import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeSchema } from '#db/snapshot.ts'
import { onBothEngines } from '#tests/support/database.ts'

onBothEngines('the snapshot of the schema', (database) => {
	it('is what the migrations make', async () => {
		const file = `db/snapshot/${database.engine}.sql`
		const schema = await describeSchema(database.db)
		// `npm run db:snapshot` writes what a change of the migrations has made of it.
		if (process.env.WRITE_SNAPSHOT) writeFileSync(file, schema)
		expect(readFileSync(file, 'utf8')).toBe(schema)
	})
})
