import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import {
	finalSavingsCode,
	heldPremiCode,
	pendingSavingsCode,
} from '#app/domain/bookkeeping/chart.ts'
import {
	readSavingsStatement,
	readWithdrawalPaper,
} from '#app/domain/documents/savings-papers.server.ts'
import { sumAsOf } from '#app/domain/ledger/days/balances-as-of.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import type { Presence } from '#app/domain/people/presence.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { balanceOfMaker, listSavings } from '#app/domain/savings/savings.server.ts'
import { approveWithdrawal } from '#app/domain/savings/withdrawals/approve-withdrawal.server.ts'
import { cancelWithdrawal } from '#app/domain/savings/withdrawals/cancel-withdrawal.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { settleWithdrawal } from '#app/domain/savings/withdrawals/settle-withdrawal.server.ts'
import type { Purpose } from '#app/domain/savings/withdrawals/withdrawal.ts'
import { numbersOf } from '#app/domain/stationery/paper-numbers.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, negate, rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, secondOfficer, text } from '#tests/support/making.ts'
import { firstUnit, giveBack } from '#tests/support/refunds.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { openStockedShop, type TestShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('savings of who is gone', (database) => {
	let shop: TestShop
	let makerCode = ''
	let makerId = ''
	let variantId = ''
	beforeEach(async () => {
		const stocked = await openStockedShop(database, sandbox, [3, 2, 1])
		shop = stocked.shop
		makerCode = stocked.goods.members[0] ?? ''
		variantId = stocked.goods.variantId
		await finalOrder(shop, variantId)
		makerId = (await balanceOfMaker(shop.db, makerCode)).makerId
	})

	const today = () => dateInMagetan(shop.clock.now())
	const go = (presence: Presence) =>
		recordPresence(shop, { makerCode, presence, since: today() }, officer)
	const wish = (amount: number, purpose: Purpose) => ({
		makerCode,
		amountSen: rupiah(amount),
		purpose,
		note: '',
	})
	const ask = (amount: number, purpose: Purpose) =>
		requestWithdrawal(shop, wish(amount, purpose), officer)
	const pay = (amount: number, purpose: Purpose) => payOutSavings(shop, wish(amount, purpose))
	const final = async () => (await balanceOfMaker(shop.db, makerCode)).finalSen

	it('go after a death to the heirs alone, with a final statement and their kuitansi', async () => {
		const family = await ask(1_000, 'family')
		await approveWithdrawal(shop, family, secondOfficer)
		await paidOrder(shop, variantId)
		await shop.passDays(1)
		await go('deceased')
		const [act] = await savingsActsOf(shop.db, makerId)
		expect(act).toMatchObject({ act: 'freeze', presence: 'deceased', outcome: null })
		// What was approved while he or she lived is not paid any more, and nothing new is asked for.
		await expect(settleWithdrawal(shop, family, officer)).rejects.toThrow('savings.left')
		for (const purpose of ['needs', 'family'] as const) {
			await expect(ask(100, purpose)).rejects.toThrow('savings.left')
		}
		await cancelWithdrawal(shop, { ...family, reason: 'Meninggal dunia' }, officer)
		const { withdrawalId } = await pay(5_500, 'release')
		const paper = await readWithdrawalPaper(shop.db, withdrawalId)
		expect(paper).toMatchObject({
			receiver: 'heir',
			receiptNumber: '1/RTN.MGT/06/2026',
			handoverNumber: '1/RTN.MGT/06/2026',
			beforeSen: rupiah(5_500),
			afterSen: 0,
		})
		const statement = await readSavingsStatement(shop.db, makerCode, {
			until: today(),
			at: paper.paidAt,
		})
		expect(statement).toMatchObject({
			inSen: rupiah(5_500),
			outSen: rupiah(5_500),
			closingSen: 0,
			pendingSen: rupiah(5_500),
		})
		const numbers = await numbersOf(shop.db, 'savings-statement', [withdrawalId])
		expect(numbers.get(withdrawalId)).toBe('1/RTN.MGT/06/2026')
		const done = { actId: act?.id ?? '' }
		await expect(settleSavingsAct(shop, done, officer)).rejects.toThrow('own_savings_act')
		await settleSavingsAct(shop, done, secondOfficer)
		// What is sold of his or her work later is the heirs', too; and nobody comes back.
		await finalOrder(shop, variantId)
		expect(await final()).toBe(rupiah(5_500))
		await pay(5_500, 'release')
		await shop.passDays(1)
		await expect(go('present')).rejects.toThrow('people.after_death')
	})

	it('are frozen while somebody has escaped, whatever for, and free again on the return', async () => {
		const needs = await ask(1_000, 'needs')
		await go('escaped')
		await expect(approveWithdrawal(shop, needs, secondOfficer)).rejects.toThrow('savings.frozen')
		for (const purpose of ['needs', 'family', 'release'] as const) {
			await expect(ask(100, purpose)).rejects.toThrow('savings.frozen')
		}
		// What is credited meanwhile is credited: nobody loses anything, and nothing leaves.
		await finalOrder(shop, variantId)
		expect(await final()).toBe(rupiah(11_000))
		const until = { until: today(), at: shop.clock.now() }
		const statement = await readSavingsStatement(shop.db, makerCode, until)
		expect(statement).toMatchObject({ outSen: 0, closingSen: rupiah(11_000) })
		const [frozen] = await savingsActsOf(shop.db, makerId)
		await settleSavingsAct(shop, { actId: frozen?.id ?? '' }, secondOfficer)
		await shop.passDays(1)
		await go('present')
		const acts = await savingsActsOf(shop.db, makerId)
		expect(acts.map(({ act }) => act)).toEqual(['freeze', 'resume'])
		await approveWithdrawal(shop, needs, secondOfficer)
		await settleWithdrawal(shop, needs, officer)
		await pay(500, 'family')
		expect(await final()).toBe(rupiah(9_500))
	})

	it('follow who is transferred to the other house, whose kuitansi says so', async () => {
		await go('transferred')
		await expect(ask(100, 'family')).rejects.toThrow('savings.left')
		const { withdrawalId } = await pay(5_500, 'release')
		const paper = await readWithdrawalPaper(shop.db, withdrawalId)
		expect(paper.receiver).toBe('house')
		const [act] = await savingsActsOf(shop.db, makerId)
		expect(act?.act).toBe('move')
	})

	it('are parted into usable and locked that sum to what the ledger has, at every step', async () => {
		await agreeOnRule(shop, {
			scope: { programmeCode: 'KSP' },
			name: text('Aturan'),
			effectiveFrom: today(),
			terms: {
				format: 2,
				base: 'net_of_material',
				components: [
					{ party: 'makers', shareBps: 5_000, perUnitSen: 0, floorSen: null, capSen: null },
				],
				remainder: 'capital',
				inner: 'pieces',
				usableBps: 2_500,
				fee: { bearer: 'capital', shareBps: 0, perUnitSen: 0 },
				shipping: { bearer: 'capital', shareBps: 0, perUnitSen: 0 },
			},
		})
		const steps: readonly (() => Promise<unknown>)[] = [
			() => finalOrder(shop, variantId),
			() => paidOrder(shop, variantId),
			() => pay(1_234, 'family'),
			() => go('released'),
			() => pay(3_000, 'release'),
			async () => {
				const placed = await paidOrder(shop, variantId)
				await giveBack(shop, placed, await firstUnit(shop, placed))
			},
			() => finalOrder(shop, variantId),
		]
		const locked: number[] = []
		for (const step of steps) {
			await step()
			const everybody = await listSavings(shop.db, today())
			expect(everybody).toHaveLength(5)
			for (const one of everybody) {
				const { usableSen, lockedSen } = await partSavings(shop.db, one)
				if (one.makerId === makerId) locked.push(lockedSen)
				expect(Math.min(usableSen, lockedSen)).toBeGreaterThanOrEqual(0)
				const codes = [pendingSavingsCode, heldPremiCode, finalSavingsCode].map((codeOf) =>
					codeOf(one.makerCode),
				)
				const shown = add(one.pendingSen, one.heldSen, usableSen, lockedSen)
				expect(shown, one.makerCode).toBe(negate(await sumAsOf(shop.db, today(), codes)))
			}
		}
		// Three quarters of Rp5.500: paid out with the release, and locked anew by what is sold later.
		const part = rupiah(4_125)
		expect(locked).toEqual([part, part, part, part, 0, 0, part])
		const { rows } = await sql<{ code: string }>`select code from ledger_accounts
			where code like '212%' and code not like '2120%'`.execute(shop.db)
		expect(rows).toEqual([])
	})
})
