import { expect, it } from 'vitest'
import { listRuleVersions } from '#app/domain/shares/rule-versions.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { text } from '#tests/support/making.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { openTestShop, order, stockedMat, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

/** The shop's clock stands on 3 June 2026. */
onBothEngines('the rule of a piece', (database) => {
	it('is frozen on it when it is ordered: the closest one in force on that day', async () => {
		const shop = await openTestShop(database.db, sandbox)
		const { variantId } = await stockedMat(shop, [3, 2])
		const product = await database.db
			.selectFrom('products')
			.select('slug')
			.executeTakeFirstOrThrow()
		const agree = (makers: number, from: string, scope: object = {}, until?: string) =>
			agreeOnRule(shop, {
				scope: { programmeCode: 'KSP', ...scope },
				name: text(`Aturan ${makers}`),
				effectiveFrom: calendarDate(from),
				effectiveUntil: until === undefined ? null : calendarDate(until),
				terms: { base: 'gross', components: [{ party: 'makers', shareBps: makers }] },
			})
		const shareOfNext = async () => {
			const { orderId } = await order(shop, variantId)
			const unit = await database.db
				.selectFrom('order_units')
				.select('share_rule_version_id')
				.where('order_id', '=', orderId)
				.executeTakeFirstOrThrow()
			const versions = await listRuleVersions(database.db)
			const own = versions.find(({ versionId }) => versionId === unit.share_rule_version_id)
			return own?.terms.components[0]?.shareBps
		}
		expect(await shareOfNext()).toBe(5_000)
		await agree(4_000, '2026-06-01', { cohortSlug: 'perca-pagi' }, '2026-06-04')
		expect(await shareOfNext()).toBe(4_000)
		await agree(3_000, '2026-06-04', { productSlug: product.slug }, '2026-06-04')
		expect(await shareOfNext()).toBe(4_000)
		await shop.passDays(1)
		expect(await shareOfNext()).toBe(3_000)
		await shop.passDays(1)
		expect(await shareOfNext()).toBe(5_000)
	})
})
