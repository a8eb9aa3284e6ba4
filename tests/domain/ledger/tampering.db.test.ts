import { beforeEach, expect, it } from 'vitest'
import { openAccounts } from '#app/domain/ledger/open-accounts.server.ts'
import { postEntry } from '#app/domain/ledger/post-entry.server.ts'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { approveProposal } from '#app/domain/periods/approve-proposal.server.ts'
import { checkCodes } from '#app/domain/periods/check.ts'
import { proposeClosing } from '#app/domain/periods/propose-closing.server.ts'
import { newId } from '#app/shared/ids.ts'
import { instant } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'
import { month } from '#app/shared/month.ts'
import { transaction } from '#db/transaction.ts'
import { onSqlite } from '#tests/support/database.ts'
import { seedOfThisRun } from '#tests/support/property.ts'
import { seededRandom } from '#tests/support/random.ts'
import { head, treasurer } from '#tests/support/rules.ts'
import { copyToTamperWith } from './tampering/copy.ts'
import { cutToFit, forgetMonths } from './tampering/cunning.ts'

const AT = instant('2026-06-03T03:00:00.000Z')
const IN_JULY = instant('2026-07-03T03:00:00.000Z')
const JUNE = month('2026-06')
/** Of each column one, of each cunning kind one, and the rest by chance. */
const EDITS = 100
const ENTRIES = 12

const seed = seedOfThisRun()

onSqlite('a ledger that somebody has edited behind its back', (database) => {
	beforeEach(async () => {
		await transaction(database.db, async (tx) => {
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
		})
		const deps = { db: database.db, clock: { now: () => IN_JULY } }
		const notes = Object.fromEntries(checkCodes.map((code) => [code, 'Sudah diketahui.']))
		await proposeClosing(deps, { month: JUNE, notes }, treasurer)
		await approveProposal(deps, JUNE, head)
	})

	it(`is found out by each of ${EDITS} edits, first entry first (SEED=${seed})`, async () => {
		const random = seededRandom(seed)
		const copy = copyToTamperWith(database.url)
		expect(await copy.verify()).toEqual({ firstBadEntry: null, faults: [] })
		const tamperings = copy.tamperings(random, EDITS)
		expect(tamperings.length).toBeGreaterThanOrEqual(EDITS)
		for (const [index, tamper] of tamperings.entries()) {
			const { what, firstBadEntry } = copy.edit((file) => tamper(file, random))
			const verdict = await copy.verify()
			expect(verdict.faults.length, `edit ${index + 1}: ${what}`).toBeGreaterThan(0)
			expect(verdict.firstBadEntry, `edit ${index + 1}: ${what}`).toBe(firstBadEntry)
			copy.restore()
		}
	}, 60_000)

	it('whose end was cut off to fit is found out by a head that was written down', async () => {
		const { head: writtenDown } = await verifyLedger(database.db)
		const copy = copyToTamperWith(database.url)
		expect((await copy.verify(writtenDown)).faults).toEqual([])
		copy.edit((file) => {
			cutToFit(file, 2)
			forgetMonths(file)
			file.exec("delete from audit_events where subject_kind = 'period'")
		})
		expect((await copy.verify()).faults).toEqual([])
		expect((await copy.verify(writtenDown)).faults).toEqual(['head-forgotten'])
	})

	it('whose closed months are all forgotten is found out by the record of deeds', async () => {
		const copy = copyToTamperWith(database.url)
		copy.edit(forgetMonths)
		expect(await copy.verify()).toEqual({ firstBadEntry: null, faults: ['closing-gone'] })
	})
})
