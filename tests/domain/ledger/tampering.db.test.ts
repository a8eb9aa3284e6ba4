import { beforeEach, expect, it } from 'vitest'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { newId } from '#app/shared/ids.ts'
import { instant } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { transaction } from '#db/transaction.ts'
import { onSqlite } from '#tests/support/database.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'
import { copyToTamperWith, untouched } from './tampering/copy.ts'

const AT = instant('2026-06-03T03:00:00.000Z')
const EDITS = 100
const ENTRIES = 12

const seed = seedOfThisRun()

onSqlite('a ledger that somebody has edited behind its back', (database) => {
	beforeEach(() =>
		transaction(database.db, async (tx) => {
			const codes = ['1110', '2110.WB-001', '2110.WB-002', '3100']
			await openAccounts(
				tx,
				codes.map((code) => ({
					code,
					name: { id: `Akun ${code}`, en: `Account ${code}` },
					kind: code === '1110' ? 'asset' : code === '3100' ? 'fund' : 'liability',
					holder: code.includes('.') ? { kind: 'maker', id: newId() } : null,
					neverDebit: code.includes('.'),
				})),
			)
			for (let number = 1; number <= ENTRIES; number++) {
				await postEntry(
					tx,
					{
						kind: 'order.paid',
						occurredAt: AT,
						idempotencyKey: `sale ${number}`,
						source: { kind: 'order', id: `order ${number}` },
						reversesEntryId: null,
						lines: [
							{ accountCode: '1110', amountSen: sen(30_000 + number), detailId: null },
							{ accountCode: '2110.WB-001', amountSen: sen(-10_000), detailId: 'share 1' },
							{ accountCode: '2110.WB-002', amountSen: sen(-5_000), detailId: 'share 2' },
							{ accountCode: '3100', amountSen: sen(-15_000 - number), detailId: null },
						],
					},
					AT,
				)
			}
		}),
	)

	it(`is found out by each of ${EDITS} edits, first entry first (SEED=${seed})`, async () => {
		const random = seededRandom(seed)
		const copy = copyToTamperWith(database.url)
		for (let edit = 0; edit <= EDITS; edit++) {
			const { what, firstBadEntry } = edit === 0 ? untouched : copy.tamper(random)
			const verdict = await copy.verify()
			expect(verdict.faults.length > 0, `edit ${edit}: ${what}`).toBe(edit > 0)
			expect(verdict.firstBadEntry, `edit ${edit}: ${what}`).toBe(firstBadEntry)
			copy.restore()
		}
	})
})
