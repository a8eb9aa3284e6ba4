import { expect, it } from 'vitest'
import { agesOf, monthsOf, openItems } from '#app/domain/treasury/ageing.ts'
import { billingCodeIn, ntpnIn } from '#app/domain/treasury/request.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { sen } from '#app/shared/money.ts'

const on = (day: string, amount: number) => ({ day: calendarDate(day), amountSen: sen(amount) })

it('takes what was taken back off what has been owed for longest', () => {
	const movements = [on('2026-01-05', 100), on('2026-02-05', 100), on('2026-03-01', -150)]
	expect(openItems(movements)).toEqual([on('2026-02-05', 50)])
	expect(openItems([...movements, on('2026-03-02', -80)])).toEqual([])
})

it('counts days to the last of each age', () => {
	const today = calendarDate('2026-04-01')
	const open = ['2026-04-01', '2026-03-02', '2026-03-01', '2026-01-31', '2026-01-01', '2025-12-31']
	const ages = agesOf(
		open.map((day, index) => on(day, 10 ** index)),
		today,
	)
	expect(ages).toEqual([11, 1_100, 10_000, 100_000])
})

it('sums by month what came, less what was taken back in it', () => {
	expect(monthsOf([on('2026-02-01', 5), on('2026-01-31', 7), on('2026-02-28', -2)])).toEqual([
		{ month: '2026-01', amountSen: 7 },
		{ month: '2026-02', amountSen: 3 },
	])
})

it('reads a billing code of fifteen digits and an NTPN of sixteen letters and digits', () => {
	expect(billingCodeIn(' 820 260 612 345 678 ')).toBe('820260612345678')
	expect(billingCodeIn('82026061234567')).toBeUndefined()
	expect(billingCodeIn('82026061234567A')).toBeUndefined()
	expect(ntpnIn('a1b2 c3d4 e5f6 7890')).toBe('A1B2C3D4E5F67890')
	expect(ntpnIn('A1B2C3D4E5F6789')).toBeUndefined()
	expect(ntpnIn('A1B2C3D4E5F6789É')).toBeUndefined()
})
