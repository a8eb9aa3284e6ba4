import { expect, it } from 'vitest'
import type { Actor } from '#app/domain/audit/actor.ts'
import { revokePicture } from '#app/domain/catalogue/withdrawals/revoke-picture.server.ts'
import { forgetDrafts } from '#app/domain/pictures/forget-drafts.server.ts'
import { type ReceivePicture, receivePicture } from '#app/domain/pictures/receive-picture.server.ts'
import { rejectPicture } from '#app/domain/pictures/reject-picture.server.ts'
import { releasePicture } from '#app/domain/pictures/release-picture.server.ts'
import { pictureLooks } from '#app/domain/pictures/upload.ts'
import {
	getUpload,
	listUploads,
	nextUploadFor,
	releasedUploads,
	uploadsOf,
	waitingPictures,
} from '#app/domain/pictures/uploads.server.ts'
import { forgetWithdrawn } from '#app/domain/pictures/withdrawals/forget-withdrawn.server.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines, type TestDatabase } from '#tests/support/database.ts'
import { uploadsInTheAir } from '#tests/support/pictures.ts'
import { everythingIn } from '#tests/support/snapshot.ts'

const officer: Actor = { kind: 'staff', id: 'officer-of-tests' }
const head: Actor = { kind: 'staff', id: 'head-of-tests' }
const all = [...pictureLooks]

function aRoom({ db }: TestDatabase) {
	return { db, clock: testClock(), pictureFiles: uploadsInTheAir() }
}

let drawn = 0
function aFile(change: Partial<ReceivePicture> = {}): ReceivePicture {
	drawn += 1
	return {
		clientId: `nomor-dari-ponsel-${drawn}`,
		subjectKind: 'product',
		subjectId: 'keset-matahari',
		bytes: Buffer.from(`foto ${drawn}`),
		...change,
	}
}

onBothEngines('a picture that was uploaded', (database) => {
	it('waits, unseen, and who sent it is on record', async () => {
		const room = aRoom(database)
		const upload = await receivePicture(room, aFile(), officer)
		expect(upload).toMatchObject({ state: 'waiting', uploadedBy: 'officer-of-tests' })
		expect([...room.pictureFiles.waiting]).toEqual([upload.id])
		expect(room.pictureFiles.published.size).toBe(0)
		const trail = await room.db.selectFrom('audit_events').selectAll().execute()
		expect(trail).toMatchObject([{ action: 'pictures.received', actor_id: 'officer-of-tests' }])
	})

	it('exists once however often and at the same time it is sent', async () => {
		const room = aRoom(database)
		const file = aFile()
		const sent = await Promise.all([1, 2, 3].map(() => receivePicture(room, file, officer)))
		const again = await receivePicture(room, file, officer)
		expect(new Set([...sent, again].map(({ id }) => id)).size).toBe(1)
		expect([...room.pictureFiles.waiting]).toEqual([again.id])
		expect((await listUploads(room.db, { state: 'waiting', cursor: null })).uploads).toHaveLength(1)
	})

	it('keeps its number for itself', async () => {
		const room = aRoom(database)
		const file = aFile()
		await receivePicture(room, file, officer)
		const taken = { code: 'pictures.id_taken' }
		const other = { ...file, bytes: Buffer.from('another') }
		await expect(receivePicture(room, other, officer)).rejects.toMatchObject(taken)
		await expect(receivePicture(room, file, head)).rejects.toMatchObject(taken)
		const elsewhere = { ...file, subjectId: 'keset-lain' }
		await expect(receivePicture(room, elsewhere, officer)).rejects.toMatchObject(taken)
		expect(room.pictureFiles.waiting.size).toBe(1)
	})

	it('is of something that can be named, under a number that nobody guesses', async () => {
		const room = aRoom(database)
		for (const change of [
			{ clientId: 'pendek' },
			{ clientId: '../../../etc/passwd-1234' },
			{ subjectKind: 'maker' },
			{ subjectId: '' },
			{ subjectId: '../x' },
		]) {
			const sent = receivePicture(room, aFile(change), officer)
			await expect(sent).rejects.toMatchObject({ code: 'pictures.bad_upload' })
		}
		expect(room.pictureFiles.waiting.size).toBe(0)
	})
})

onBothEngines('letting a picture be shown', (database) => {
	it('takes somebody else and four looks, and only then is it public', async () => {
		const room = aRoom(database)
		const { id: uploadId, mediaKey } = await receivePicture(room, aFile(), officer)
		const own = releasePicture(room, { uploadId, looks: all, makerCodes: [] }, officer)
		await expect(own).rejects.toMatchObject({ code: 'pictures.own_upload' })
		for (const left of all) {
			const looks = all.filter((look) => look !== left)
			const hasty = releasePicture(room, { uploadId, looks, makerCodes: [] }, head)
			await expect(hasty).rejects.toMatchObject({ code: 'pictures.looks_missing' })
		}
		expect(room.pictureFiles.published.size).toBe(0)
		await releasePicture(room, { uploadId, looks: all, makerCodes: [] }, head)
		expect([...room.pictureFiles.published]).toEqual([mediaKey])
		expect(await getUpload(room.db, uploadId)).toMatchObject({
			state: 'released',
			decidedBy: 'head-of-tests',
		})
		expect((await releasedUploads(room.db, [uploadId])).has(uploadId)).toBe(true)
	})

	it('or not shown says why, and takes its files away', async () => {
		const room = aRoom(database)
		const { id: uploadId } = await receivePicture(room, aFile(), officer)
		const mute = rejectPicture(room, { uploadId, reason: '  ' }, head)
		await expect(mute).rejects.toMatchObject({ code: 'pictures.reason_missing' })
		const own = rejectPicture(room, { uploadId, reason: 'salah' }, officer)
		await expect(own).rejects.toMatchObject({ code: 'pictures.own_upload' })
		await rejectPicture(room, { uploadId, reason: 'Ada wajah di kaca' }, head)
		expect(room.pictureFiles.waiting.size).toBe(0)
		expect((await getUpload(room.db, uploadId)).reason).toBe('Ada wajah di kaca')
	})

	it('happens once: two people at the same time do not both decide', async () => {
		const room = aRoom(database)
		const { id: uploadId } = await receivePicture(room, aFile(), officer)
		const results = await Promise.allSettled([
			releasePicture(room, { uploadId, looks: all, makerCodes: [] }, head),
			rejectPicture(room, { uploadId, reason: 'buram' }, { kind: 'staff', id: 'third' }),
		])
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
		const before = await everythingIn(room.db)
		const late = releasePicture(
			room,
			{ uploadId, looks: all, makerCodes: [] },
			{ kind: 'staff', id: 'fourth' },
		)
		await expect(late).rejects.toMatchObject({ code: 'pictures.already_decided' })
		expect(await everythingIn(room.db)).toEqual(before)
		const nobody = releasePicture(room, { uploadId: 'none', looks: all, makerCodes: [] }, head)
		await expect(nobody).rejects.toMatchObject({ code: 'pictures.no_such_upload' })
	})

	it('by its own uploader is refused by the database itself, as is whatever changes the record', async () => {
		const room = aRoom(database)
		const { id } = await receivePicture(room, aFile(), officer)
		const update = (change: Record<string, string | number | null>) =>
			room.db.updateTable('picture_uploads').set(change).where('id', '=', id).execute()
		const looks = { no_face: 1, no_lock: 1, no_key: 1, no_uniform: 1 }
		const decided = { decided_at: '2026-03-01T00:00:00.000Z', decided_by: 'head-of-tests' }
		const released = { state: 'released', ...looks, ...decided }
		await expect(update({ ...released, decided_by: 'officer-of-tests' })).rejects.toThrow()
		await expect(update({ ...released, no_key: 0 })).rejects.toThrow()
		await expect(update({ ...released, decided_by: null })).rejects.toThrow()
		await expect(update({ uploaded_by: 'head-of-tests' })).rejects.toThrow(/kept/)
		await expect(update({ state: 'rejected', ...decided })).rejects.toThrow()
		await update(released)
		await expect(update({ decided_by: 'somebody' })).rejects.toThrow(/kept/)
		const gone = room.db.deleteFrom('picture_uploads').where('id', '=', id).execute()
		await expect(gone).rejects.toThrow(/stay/)
	})
})

onBothEngines('the queue of pictures', (database) => {
	it('shows who waits from the oldest on, and to each what they may decide about', async () => {
		const room = aRoom(database)
		const ids: string[] = []
		for (const actor of [officer, head, officer]) {
			ids.push((await receivePicture(room, aFile(), actor)).id)
		}
		const { uploads } = await listUploads(room.db, { state: 'waiting', cursor: null })
		expect(uploads.map(({ id }) => id)).toEqual(ids)
		expect(await waitingPictures(room.db, 'head-of-tests')).toEqual({ all: 3, theirs: 2 })
		const [first = '', second = '', third = ''] = ids
		expect(await nextUploadFor(room.db, 'head-of-tests', first)).toBe(third)
		expect(await nextUploadFor(room.db, 'head-of-tests', third)).toBe(first)
		expect(await nextUploadFor(room.db, 'officer-of-tests', '')).toBe(second)
		const ofOne = await uploadsOf(room.db, { kind: 'product', id: 'keset-matahari' })
		expect(ofOne.map(({ id }) => id)).toEqual(ids)
	})

	it('is read page by page', async () => {
		const room = aRoom(database)
		for (let i = 0; i < 30; i++) await receivePicture(room, aFile(), officer)
		const first = await listUploads(room.db, { state: 'waiting', cursor: null })
		const second = await listUploads(room.db, { state: 'waiting', cursor: first.nextCursor })
		expect([first.uploads.length, second.uploads.length, second.nextCursor]).toEqual([24, 6, null])
	})

	it('is mended after a crash: what nobody knows of goes, what was released is shown', async () => {
		const room = aRoom(database)
		const { id: kept } = await receivePicture(room, aFile(), officer)
		const { id: released, mediaKey } = await receivePicture(room, aFile(), officer)
		const failing = { ...room.pictureFiles, publish: () => Promise.reject(new Error('no disk')) }
		const broken = { ...room, pictureFiles: failing }
		const release = releasePicture(broken, { uploadId: released, looks: all, makerCodes: [] }, head)
		await expect(release).rejects.toThrow('no disk')
		await room.pictureFiles.keep('never-written-down', Buffer.from('x'))
		await forgetDrafts(room)
		expect([...room.pictureFiles.waiting]).toEqual([kept])
		expect([...room.pictureFiles.published]).toEqual([mediaKey])
	})

	it('finishes what was taken back while nobody was there to take its files away', async () => {
		const room = aRoom(database)
		const { id: uploadId } = await receivePicture(room, aFile(), officer)
		await releasePicture(room, { uploadId, looks: all, makerCodes: [] }, head)
		expect(room.pictureFiles.published.size).toBe(1)
		await revokePicture(room, { uploadId, reason: 'Ada kunci' }, officer)
		let forgotten = 0
		const finish = () =>
			forgetWithdrawn({ ...room, socialPictures: { forgetAll: async () => void forgotten++ } })
		await finish()
		await finish()
		expect([room.pictureFiles.published.size, forgotten]).toEqual([0, 1])
		// A release that a crash cut off does not bring it back.
		room.pictureFiles.waiting.add(uploadId)
		await forgetDrafts(room)
		expect([room.pictureFiles.published.size, room.pictureFiles.waiting.size]).toEqual([0, 0])
	})
})
