import { expect, it } from 'vitest'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { revokeConsent } from '#app/domain/people/revoke-consent.server.ts'
import { receivePicture } from '#app/domain/pictures/receive-picture.server.ts'
import { releasePicture } from '#app/domain/pictures/release-picture.server.ts'
import { pictureLooks } from '#app/domain/pictures/upload.ts'
import { getUpload } from '#app/domain/pictures/uploads.server.ts'
import { forgetWithdrawn } from '#app/domain/pictures/withdrawals/forget-withdrawn.server.ts'
import { calendarDate } from '#app/shared/instant.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aMaker, makingOn, officer } from '#tests/support/making.ts'
import { uploadsInTheAir } from '#tests/support/pictures.ts'

const head = { kind: 'staff', id: 'head-of-tests' } as const

onBothEngines('a consent that is taken back', (database) => {
	it('in the moment in which a picture is released leaves none that rests on it', async () => {
		const pictureFiles = uploadsInTheAir()
		const room = { ...makingOn(database.db, testClock()), pictureFiles }
		const makerCode = await aMaker(room)
		const consent = {
			makerCode,
			kind: 'picture',
			penName: null,
			givenOn: calendarDate('2026-01-02'),
			witnessedBy: 'head-of-tests',
		} as const
		for (let round = 0; round < 4; round++) {
			await recordConsent(room, consent, officer)
			const { id: uploadId } = await receivePicture(
				room,
				{
					clientId: `nomor-dari-ponsel-${round}`,
					subjectKind: 'product',
					subjectId: 'keset-matahari',
					bytes: Buffer.from(`foto ${round}`),
				},
				officer,
			)
			const looked = { uploadId, looks: [...pictureLooks], makerCodes: [makerCode] }
			const [released, revoked] = await Promise.allSettled([
				releasePicture(room, looked, head),
				revokeConsent(room, { makerCode, kind: 'picture' }, officer),
			])
			expect(revoked.status).toBe('fulfilled')
			if (released.status === 'rejected') {
				expect(released.reason).toMatchObject({ code: 'people.no_consent' })
			}
			const { state } = await getUpload(database.db, uploadId)
			expect(state).toBe(released.status === 'rejected' ? 'waiting' : 'withdrawn')
			await forgetWithdrawn({ ...room, socialPictures: { forgetAll: async () => {} } })
			expect([...pictureFiles.published]).toEqual([])
		}
	})

	it('twice at once, or while another is given, ends once and leaves one at most', async () => {
		const room = makingOn(database.db, testClock())
		const makerCode = await aMaker(room)
		const given = { makerCode, givenOn: calendarDate('2026-01-02'), witnessedBy: 'head-of-tests' }
		const agree = (penName: string) =>
			recordConsent(room, { ...given, kind: 'pen-name', penName }, officer)
		await agree('Kenanga')
		const revoke = () => revokeConsent(room, { makerCode, kind: 'pen-name' }, officer)
		const ends = await Promise.allSettled([revoke(), revoke()])
		expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		await agree('Melati')
		await Promise.allSettled([revoke(), agree('Cempaka')])
		const names = await database.db.selectFrom('pen_names').select('pen_name').execute()
		expect(names.length).toBeLessThanOrEqual(1)
		expect(names.map((row) => row.pen_name)).not.toContain('Melati')
	})
})
