import { afterEach, beforeEach, expect, it } from 'vitest'
import { changePictures } from '#app/domain/catalogue/change-pictures.server.ts'
import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import { pictureUrl } from '#app/domain/catalogue/picture.ts'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { refreshSearch } from '#app/domain/search/refresh-search.server.ts'
import { calendarDate, systemClock } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import {
	aCohort,
	aLot,
	aProduct,
	aRule,
	type Making,
	makingOn,
	officer,
	text,
} from '#tests/support/making.ts'
import { ALL_LOOKS, openPictureDesk, type PictureDesk } from '#tests/support/picture-desk.ts'
import { aPicture } from '#tests/support/pictures.ts'

const PAGES = ['/produk/keset-kotak', '/produk', '/', '/karya-baru.xml', '/umpan/google.xml']

onBothEngines('what is public by leave of somebody', (database) => {
	let desk: PictureDesk
	let making: Making
	let makerCode = ''
	beforeEach(async () => {
		making = makingOn(database.db, systemClock)
		const { slug, programmeCode, members } = await aCohort(making)
		await aRule(making, programmeCode)
		await aProduct(making)
		makerCode = members[0] ?? ''
		const contributions = members.map((code) => ({ makerCode: code, pieces: 1 }))
		await aLot(making, { cohortSlug: slug, sku: 'KESET-KOTAK-1', contributions })
		desk = await openPictureDesk(database)
	})
	afterEach(() => desk.pages.close())

	const agree = (kind: 'picture' | 'craft-story') =>
		recordConsent(
			making,
			{ makerCode, kind, penName: null, givenOn: calendarDate('2026-01-02'), witnessedBy: 'head' },
			officer,
		)
	const textOf = async (path: string, who: 'nobody' | 'officer' = 'nobody') => {
		const answer = await desk.read(who, path)
		return (await answer.text()).replaceAll('<!-- -->', '')
	}
	const release = (id: string, change: Record<string, string>) =>
		desk.send('head', `/bengkel/foto/${id}`, { intent: 'release', ...ALL_LOOKS, ...change })

	/** Sent by the officer, released by the head as this maker's hands, now the product's face. */
	async function shownHands(): Promise<{ id: string; address: string; mediaKey: string }> {
		const id = await desk.upload('officer', await aPicture(800, 600), { milik: 'keset-kotak' })
		await release(id, { shows: 'somebody', people: makerCode.toLowerCase() })
		const { edition } = await getEdition(database.db, 'keset-kotak')
		const pictures = [{ from: 'upload' as const, id, alt: text('Tangan menjahit') }]
		const { pictureFiles } = desk.pages.services
		await changePictures(
			{ ...making, pictureFiles },
			{ slug: 'keset-kotak', edition, pictures },
			officer,
		)
		const { mediaKey } = (await getEdition(database.db, 'keset-kotak')).pictures[0] ?? {}
		return { id, mediaKey: mediaKey ?? '', address: pictureUrl(mediaKey ?? '', 800, 'jpeg') }
	}

	/** Everything public of it is there, and then nothing is. */
	async function isPublic({ address, mediaKey }: { address: string; mediaKey: string }) {
		const seen = new Set([(await desk.read('nobody', address)).status === 200])
		for (const path of PAGES) seen.add((await textOf(path)).includes(mediaKey))
		expect([...seen]).toHaveLength(1)
		return seen.has(true)
	}

	it('rests on consents that stand: a picture of hands is not released without', async () => {
		const id = await desk.upload('officer', await aPicture())
		const { shows: _, ...mute } = ALL_LOOKS
		const unsaid = await desk.send('head', `/bengkel/foto/${id}`, { intent: 'release', ...mute })
		expect([unsaid.status, (await unsaid.text()).includes('tulis kodenya')]).toEqual([400, true])
		expect((await release(id, { shows: 'somebody', people: ' ' })).status).toBe(400)
		const without = await release(id, { shows: 'somebody', people: makerCode })
		expect(await without.text()).toContain(`${makerCode} tidak punya persetujuan`)
		expect((await release(id, { shows: 'somebody', people: 'WB-999' })).status).toBe(404)
		const none = await database.db.selectFrom('picture_people').selectAll().execute()
		expect(none).toEqual([])
	})

	it('leaves every page, feed, shared picture and address when the consent is taken back', async () => {
		const { consentId } = await agree('picture')
		const shown = await shownHands()
		expect(await isPublic(shown)).toBe(true)
		const kept = (await desk.read('nobody', shown.address)).headers.get('cache-control')
		expect(kept).toBe('public, max-age=60, must-revalidate')
		const share = /\/bagikan\/keset-kotak-[0-9a-f]{16}\.jpg/.exec(await textOf(PAGES[0] ?? ''))
		const shared = await desk.read('nobody', share?.[0] ?? '')
		expect([shared.status, shared.headers.get('cache-control')]).toEqual([200, kept])
		const page = (await desk.read('nobody', PAGES[0] ?? '')).headers.get('cache-control')
		expect(page).toContain('no-cache')

		const path = `/bengkel/warga/${makerCode}/persetujuan/${consentId}`
		const asked = await (await desk.read('officer', path)).text()
		expect(asked).toContain(`href="/bengkel/foto/${shown.id}"`)
		expect(await textOf('/bengkel', 'officer')).not.toContain('Dijual tanpa foto')
		expect((await desk.send('officer', path, { step: 'revoke' })).status).toBe(303)
		expect(await isPublic(shown)).toBe(false)
		// Staff are told on the day's page.
		const home = await textOf('/bengkel', 'officer')
		expect(home).toContain('Dijual tanpa foto')
		expect(home).toContain('href="/bengkel/produk/keset-kotak"')
		const after = await desk.read('nobody', share?.[0] ?? '')
		expect(after.status).toBe(302)
		const looked = await (await desk.read('officer', `/bengkel/foto/${shown.id}`)).text()
		expect(looked).toContain('Karena persetujuan dicabut')
		expect(looked).toContain(makerCode)
		expect((await desk.read('officer', `/bengkel/foto/${shown.id}/besar`)).status).toBe(404)
		const list = await (await desk.read('officer', '/bengkel/foto?tampil=ditarik')).text()
		expect(list).toContain(`/bengkel/foto/${shown.id}`)
		// The product is sold on, and the same picture does not come back under another number.
		expect((await desk.read('nobody', '/produk/keset-kotak')).status).toBe(200)
		const again = await desk.sendRaw('officer', new Uint8Array(await aPicture(800, 600)))
		expect(again.status).toBe(409)
	})

	it('is taken back by hand with a reason, which the audit has, and once', async () => {
		const id = await desk.upload('officer', await aPicture(800, 600))
		await desk.release('head', id)
		const path = `/bengkel/foto/${id}`
		const mute = await desk.send('officer', path, { intent: 'take-back', reason: ' ' })
		expect(mute.status).toBe(400)
		const take = { intent: 'take-back', reason: 'Ada wajah di kaca' }
		const waiting = await desk.upload('officer', await aPicture(500, 400))
		const early = await desk.send('officer', `/bengkel/foto/${waiting}`, take)
		expect(early.status).toBe(409)
		expect((await desk.send('officer', path, take)).status).toBe(303)
		expect((await desk.send('head', path, take)).status).toBe(409)
		expect((await desk.send('treasurer', path, take)).status).toBe(403)
		const page = await (await desk.read('head', path)).text()
		expect(page).toContain('Ada wajah di kaca')
		const trail = await database.db
			.selectFrom('audit_events')
			.select('subject_id')
			.where('action', '=', 'pictures.taken-back')
			.execute()
		expect(trail).toEqual([{ subject_id: id }])
	})

	it('is a story, too: it is forgotten with the consent, in the shop and in its search', async () => {
		const story = 'Seorang anggota pernah menjadi juru ukir.'
		const cohort = {
			...{ intent: 'change', nameId: 'Angkatan', nameEn: '', storyId: story, storyEn: '' },
			...{ scheduleId: 'Setiap Rabu', scheduleEn: '', places: '30', lead: '', told: makerCode },
		}
		const path = '/bengkel/angkatan/perca-pagi'
		const early = await desk.send('officer', path, cohort)
		expect(await early.text()).toContain(`${makerCode} tidak punya persetujuan`)
		const { consentId } = await agree('craft-story')
		expect((await desk.send('officer', path, cohort)).status).toBe(303)
		await refreshSearch(desk.pages.services)
		expect(await textOf('/angkatan/perca-pagi')).toContain(story)
		const consent = `/bengkel/warga/${makerCode}/persetujuan/${consentId}`
		expect(await (await desk.read('officer', consent)).text()).toContain(`href="${path}"`)
		await desk.send('officer', consent, { step: 'revoke' })
		expect(await textOf('/angkatan/perca-pagi')).not.toContain('juru ukir')
		expect(await (await desk.read('head', path)).text()).toContain('Belum ada cerita')
		await refreshSearch(desk.pages.services)
		const words = await database.db.selectFrom('search_documents').select('story').execute()
		expect(JSON.stringify(words)).not.toMatch(/ukir/)
	})

	it('does not outlive a consent in the database either', async () => {
		const { consentId } = await agree('picture')
		await shownHands()
		const revocation = { consent_id: consentId, recorded_by: 'x', revoked_at: systemClock.now() }
		const alone = database.db.insertInto('consent_revocations').values(revocation).execute()
		await expect(alone).rejects.toThrow('consents_end_with_what_is_shown')
	})
})
