import { describe, expect, it } from 'vitest'
import { customsForm } from '#app/domain/shipping/customs.ts'
import { trackingLink } from '#app/domain/shipping/tracking.ts'
import { trackingSchema } from '#app/domain/shipping/tracking-form.ts'
import { instant } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'

const confirmedAt = instant('2026-06-03T03:00:00.000Z')
const pages = [
	{ courier: 'SiCepat', address: 'https://www.sicepat.com/checkAwb/{resi}', confirmedAt },
	{ courier: 'JNE', address: 'https://www.jne.co.id/tracking-package', confirmedAt },
	{ courier: 'TIKI', address: 'https://www.tiki.id/id/track', confirmedAt: null },
]

describe('the link to follow a parcel', () => {
	it.each([
		['SiCepat', 'https://www.sicepat.com/checkAwb/AB%201'],
		['sicepat reg', 'https://www.sicepat.com/checkAwb/AB%201'],
		['JNE', 'https://www.jne.co.id/tracking-package'],
		['TIKI', null],
		['Kurir Desa', null],
	])('of %s leads to a page that somebody has tried: %s', (courier, link) => {
		expect(trackingLink(pages, courier, 'AB 1')).toBe(link)
	})

	it.each([
		'http://jne.co.id',
		'javascript:alert(1)',
		'https://localhost/x',
		'https://nama:sandi@jne.co.id',
		'jne.co.id',
		'',
	])('is never %s', (address) => {
		expect(trackingSchema.safeParse({ courier: 'JNE', address }).success).toBe(false)
	})
})

describe('a parcel abroad is declared', () => {
	const limit = rupiah(6_000_000)
	it.each([
		[rupiah(6_000_000), 2_000, 'cn22'],
		[rupiah(6_000_001), 500, 'cn23'],
		[rupiah(50_000), 2_001, 'cn23'],
	] as const)('worth %d sen and of %d g on a %s', (valueSen, grams, form) => {
		expect(customsForm({ valueSen, grams }, limit)).toBe(form)
	})
})
