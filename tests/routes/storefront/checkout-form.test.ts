import { describe, expect, it } from 'vitest'
import { parseForm } from '#app/http/parse-form.ts'
import { checkoutSchemas } from '#app/routes/storefront/checkout-form.ts'

const good = {
	attemptKey: 'k'.repeat(32),
	name: '  Sri   Wahyuni ',
	email: 'sri@contoh.id',
	phone: '0812-3456-7890',
	street: 'Jl. Mawar No. 3, RT 02/RW 05',
	village: 'Kepolorejo',
	district: 'Magetan',
	city: 'Kabupaten Magetan',
	province: 'Jawa Timur',
	postalCode: '63313',
	note: 'Pagar hijau\nsebelah warung',
}

function parse(fields: Record<string, string>, method: 'courier' | 'counter' = 'courier') {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.append(name, value)
	return parseForm(checkoutSchemas[method], form)
}

function faultsOf(changes: Record<string, string>): Readonly<Record<string, string>> {
	const parsed = parse({ ...good, ...changes })
	return 'answer' in parsed ? parsed.answer.faults : {}
}

describe('the checkout’s form', () => {
	it('is read into a buyer, an address and a note', () => {
		const parsed = parse(good)
		expect(parsed).toMatchObject({
			value: { name: 'Sri Wahyuni', phone: '+6281234567890', note: 'Pagar hijau\nsebelah warung' },
		})
	})

	it('asks for no e-mail address of those who have none', () => {
		expect(parse({ ...good, email: '  ' })).toMatchObject({ value: { email: '' } })
	})

	it('names every field that is empty at once', () => {
		const parsed = parse({ attemptKey: good.attemptKey })
		expect('answer' in parsed && Object.keys(parsed.answer.faults).sort()).toEqual(
			['city', 'district', 'name', 'phone', 'postalCode', 'province', 'street', 'village'].sort(),
		)
	})

	it.each([
		['email', 'sri@', 'email'],
		['phone', '12', 'phone'],
		['province', 'Atlantis', 'province'],
		['postalCode', '1234', 'postal-code'],
		['postalCode', '10110', 'wrong-province'],
		['name', 'x'.repeat(101), 'too-long'],
		['note', 'x'.repeat(501), 'too-long'],
		['attemptKey', 'short', 'required'],
	])('refuses %s «%s» as %s', (field, value, fault) => {
		expect(faultsOf({ [field]: value })).toEqual({ [field]: fault })
	})

	it('takes control characters out of a note', () => {
		const parsed = parse({ ...good, note: 'a\u0000b\u202ec' })
		expect(parsed).toMatchObject({ value: { note: 'abc' } })
	})

	it('needs no note', () => {
		expect(faultsOf({ note: '' })).toEqual({})
	})

	it('reads a service with the price that was shown, and takes nothing else for one', () => {
		const serviceOf = (service: string) => {
			const parsed = parse({ ...good, service })
			return 'value' in parsed && 'service' in parsed.value ? parsed.value.service : undefined
		}
		expect(serviceOf('jne-reg:1800000')).toEqual({ code: 'jne-reg', seenPriceSen: 1_800_000 })
		for (const odd of ['', 'jne-reg', 'jne-reg:', ':1', 'JNE:1', 'jne-reg:-1', 'jne-reg:1.5']) {
			expect(serviceOf(odd), odd).toBeNull()
		}
	})

	it('asks for no address of whoever comes to the counter', () => {
		const { attemptKey, name, email, phone } = good
		const parsed = parse({ attemptKey, name, email, phone, delivery: 'counter' }, 'counter')
		expect(parsed).toMatchObject({ value: { delivery: 'counter', note: '' } })
		const guest = { attemptKey, name, email, phone: '+44 7700 900123', delivery: 'counter' }
		expect(parse(guest, 'counter')).toMatchObject({ value: { phone: '+447700900123' } })
	})
})
