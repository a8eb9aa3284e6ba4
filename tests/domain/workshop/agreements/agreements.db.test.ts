import { expect, it } from 'vitest'
import { addContact } from '#app/domain/workshop/agreements/add-contact.server.ts'
import { addScan } from '#app/domain/workshop/agreements/add-scan.server.ts'
import { changePartner } from '#app/domain/workshop/agreements/change-partner.server.ts'
import { forgetContact } from '#app/domain/workshop/agreements/forget-contact.server.ts'
import {
	agreementAlarms,
	getPartner,
	getScanKey,
	listPartners,
} from '#app/domain/workshop/agreements/partner-records.server.ts'
import {
	type RecordAgreement,
	recordAgreement,
} from '#app/domain/workshop/agreements/record-agreement.server.ts'
import { registerPartner } from '#app/domain/workshop/register-partner.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { makingOn, officer } from '#tests/support/making.ts'

onBothEngines('agreements', (database) => {
	const clock = testClock('2026-06-03T03:00:00.000Z')
	const today = calendarDate('2026-06-03')

	async function world() {
		const kept = new Map<string, Uint8Array>()
		const agreementPapers = {
			store: async (bytes: Uint8Array) => {
				kept.set(`key-${kept.size}`, bytes)
				return `key-${kept.size - 1}`
			},
			remove: async (key: string) => void kept.delete(key),
			read: async (key: string) => kept.get(key) ?? null,
		}
		const deps = { ...makingOn(database.db, clock), agreementPapers, kept }
		await registerPartner(deps, { code: 'AJP', name: 'PT Mitra Contoh' }, officer)
		return deps
	}
	const paper: RecordAgreement = {
		partnerCode: 'AJP',
		number: 'PKS/1/2026',
		signedOn: calendarDate('2026-01-21'),
		validFrom: calendarDate('2026-01-21'),
		validUntil: calendarDate('2026-07-20'),
	}

	it('are renewed by another one, and alarm while the last one is about to end', async () => {
		const deps = await world()
		expect(await agreementAlarms(database.db, today)).toMatchObject([{ state: 'missing' }])
		await recordAgreement(deps, paper, officer)
		expect(await agreementAlarms(database.db, today)).toMatchObject([
			{ code: 'AJP', state: 'ending', daysLeft: 47, number: 'PKS/1/2026' },
		])
		const until = calendarDate('2027-07-20')
		await recordAgreement(deps, { ...paper, number: 'PKS/2', validUntil: until }, officer)
		expect(await agreementAlarms(database.db, today)).toEqual([])
		const page = await getPartner(database.db, 'AJP', today)
		expect(page.agreements.map(({ number }) => number)).toEqual(['PKS/2', 'PKS/1/2026'])
		expect(page).toMatchObject({ state: 'valid', until })
		expect(await listPartners(database.db, calendarDate('2027-07-21'))).toMatchObject([
			{ state: 'ended' },
		])
	})

	it.each([
		['without a number', { number: ' ' }, 'workshop.bad_agreement'],
		[
			'that ends before it begins',
			{ validUntil: calendarDate('2026-01-20') },
			'workshop.bad_agreement',
		],
		['signed tomorrow', { signedOn: calendarDate('2026-06-04') }, 'workshop.date_in_future'],
		['of nobody', { partnerCode: 'XX' }, 'workshop.no_such_partner'],
	] as const)('refuse one %s', async (_, change, code) => {
		const deps = await world()
		await expect(recordAgreement(deps, { ...paper, ...change }, officer)).rejects.toMatchObject({
			code,
		})
	})

	it('have each number once, and are never altered', async () => {
		const deps = await world()
		await recordAgreement(deps, paper, officer)
		await expect(recordAgreement(deps, paper, officer)).rejects.toMatchObject({
			code: 'workshop.agreement_number_taken',
		})
		const change = database.db.updateTable('agreements').set({ number: 'X' })
		await expect(change.execute()).rejects.toThrow('append-only')
	})

	it('keep photos of their pages, so many and no more', async () => {
		const deps = await world()
		const { agreementId } = await recordAgreement(deps, paper, officer)
		const page = new Uint8Array([1])
		const scan = { partnerCode: 'AJP', agreementId }
		await addScan(deps, { ...scan, pages: [page, page] }, officer)
		const [agreement] = (await getPartner(database.db, 'AJP', today)).agreements
		expect(agreement?.scanIds).toHaveLength(2)
		expect(await getScanKey(database.db, agreement?.scanIds[1] ?? '')).toBe('key-1')
		await expect(getScanKey(database.db, 'x')).rejects.toMatchObject({
			code: 'workshop.no_such_agreement',
		})
		const many = Array.from({ length: 11 }, () => page)
		await expect(addScan(deps, { ...scan, pages: many }, officer)).rejects.toMatchObject({
			code: 'workshop.too_many_scans',
		})
		const other = { ...scan, agreementId: 'x', pages: [page] }
		await expect(addScan(deps, other, officer)).rejects.toMatchObject({
			code: 'workshop.no_such_agreement',
		})
		// What was refused leaves no photo behind.
		expect([...deps.kept.keys()]).toEqual(['key-0', 'key-1'])
	})

	it('have partners with contacts that come and go, unnamed in the audit', async () => {
		const deps = await world()
		const contact = { partnerCode: 'AJP', position: 'Humas', phone: '0351', email: '' }
		await addContact(deps, { ...contact, name: ' Ibu Contoh ' }, officer)
		await expect(addContact(deps, { ...contact, name: ' ' }, officer)).rejects.toMatchObject({
			code: 'workshop.words_missing',
		})
		const [kept] = (await getPartner(database.db, 'AJP', today)).contacts
		expect(kept).toMatchObject({ name: 'Ibu Contoh', position: 'Humas' })
		const gone = { partnerCode: 'AJP', contactId: kept?.id ?? '' }
		await forgetContact(deps, gone, officer)
		await expect(forgetContact(deps, gone, officer)).rejects.toMatchObject({
			code: 'workshop.no_such_contact',
		})
		await changePartner(deps, { code: 'AJP', name: 'PT Nama Baru' }, officer)
		expect((await getPartner(database.db, 'AJP', today)).name).toBe('PT Nama Baru')
		const events = await database.db.selectFrom('audit_events').selectAll().execute()
		expect(JSON.stringify(events)).not.toContain('Ibu Contoh')
	})
})
