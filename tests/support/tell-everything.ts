import sharp from 'sharp'
import { makerColumns } from '#app/domain/people/maker-sheet.ts'
import { registerStaff } from '#app/domain/staff/register-staff.server.ts'
import { enrolMember } from '#app/domain/workshop/enrol-member.server.ts'
import type { Db } from '#db/client.ts'
import type { Desk } from './desk.ts'
import { aLot, COHORT_START, officer } from './making.ts'
import { privateFields as told } from './private-fields.ts'
import { PASSWORD } from './staff.ts'

const LIST = '/bengkel/warga'

/**
 * Tells the shop all that can be told of a maker, by the forms the staff use: well and badly filled
 * ones. Returns the maker's code and what leads to the rest.
 */
export async function tellEverything(desk: Desk, db: Db): Promise<{ code: string; scan: string }> {
	const { send, upload, read, shop, goods } = desk
	const person = {
		name: told.name.marker,
		registerNumber: `B.I ${told.registerNumber.marker}`,
		sex: 'f',
		registerClass: 'B.I',
		since: '2025-10-01',
		block: told.block.marker,
		release: told.release.marker,
	}
	await send('officer', `${LIST}/baru`, { ...person, sex: '' })
	const { location } = await send('officer', `${LIST}/baru`, person)
	await send('officer', `${LIST}/baru`, person)
	const path = (location ?? '').replace('?terdaftar', '')
	const code = path.slice(LIST.length + 1)

	await enrolMember(
		shop,
		{ cohortSlug: 'perca-pagi', makerCode: code, joinedOn: COHORT_START },
		officer,
	)
	await aLot(shop, {
		cohortSlug: 'perca-pagi',
		sku: goods.sku,
		contributions: [code, ...goods.members].map((makerCode) => ({ makerCode, pieces: 1 })),
	})

	const { id: witnessedBy } = await registerStaff(
		shop,
		{
			name: told.witness.marker,
			email: 'saksi@rutan.example',
			password: PASSWORD,
			role: 'officer',
		},
		{ kind: 'system' },
	)
	const agreed = { step: 'persetujuan', kind: 'pen-name', givenOn: '2026-06-01', witnessedBy }
	const first = await upload(
		path,
		await paper({ ...agreed, penName: told.revokedPenName.marker }),
		'officer',
	)
	if (first.status !== 303) throw new Error(`the consent was refused: ${first.text}`)
	const { html } = await read('officer', path)
	const scan = /href="(\/bengkel\/warga\/[^"]+\/foto)"/.exec(html)?.[1] ?? ''
	await send('officer', scan.replace('/foto', ''), { step: 'revoke' })
	await upload(path, await paper({ ...agreed, penName: told.name.marker }), 'officer')
	await upload(path, await paper({ ...agreed, penName: told.penName.marker }), 'officer')

	await tellSheets(desk)
	for (const term of [told.name.marker, told.registerNumber.marker, told.searched.marker]) {
		await send('officer', LIST, { term, purpose: 'correction' })
	}
	await send('officer', path, { purpose: 'correction' })
	await send('treasurer', `/keuangan/tabungan/${code}`, { purpose: 'payment' })
	// Forms with a name in them where none belongs.
	await send('treasurer', `${LIST}/baru`, person)
	await send('officer', '/tidak-ada', person)
	await send('officer', `${path}/x`, { ...person, penName: told.name.marker })
	const known = await db.selectFrom('makers').select('id').where('code', '=', code).execute()
	if (known.length !== 1) throw new Error('the maker was not registered')
	return { code, scan }
}

/** A sheet with faults, looked through and forced; then a good one. */
async function tellSheets({ send }: Desk): Promise<void> {
	const row = (number: string, name: string, registerClass: string) =>
		`${number};${name};P;${registerClass};2026-03-05;;;`
	const head = makerColumns.join(';')
	const good = [head, row(`B.I ${told.numberOnSheet.marker}`, told.nameOnSheet.marker, 'B.I')]
	const bad = [...good, row('B.I 5/2026', told.nameOnBadSheet.marker, '?')]
	await send('officer', `${LIST}/impor`, { step: 'check', sheet: bad.join('\n') })
	await send('officer', `${LIST}/impor`, { step: 'take', sheet: bad.join('\n') })
	await send('officer', `${LIST}/impor`, { step: 'check', sheet: good.join('\n') })
	await send('officer', `${LIST}/impor`, { step: 'take', sheet: good.join('\n') })
}

async function paper(fields: Record<string, string>): Promise<FormData> {
	const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#cdc2b6' } })
	const exif = { IFD0: { Artist: told.scanExif.marker, Copyright: told.name.marker } }
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	const bytes = new Uint8Array(await picture.withExif(exif).jpeg().toBuffer())
	form.set('photo', new Blob([bytes]), `${told.scanFile.marker}.jpg`)
	return form
}
