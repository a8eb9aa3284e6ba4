import { makerCodesOf } from '#app/domain/people/makers.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Reader, Tx } from '#db/client.ts'
import { noSuchUpload } from './errors.ts'
import {
	countWaitingFor,
	selectNextFor,
	selectReleasedByIds,
	selectUpload,
	selectUploads,
	selectUploadsOf,
	shareReleased,
} from './store.server.ts'
import type { PictureState, PictureSubject, PictureUpload } from './upload.ts'
import { selectPeopleShown } from './withdrawals/store.server.ts'

const PAGE = 24
/** More pictures of one thing than anybody looks through. */
const MOST_OF_ONE = 200

/** An upload with the names of those who sent it and decided about it. */
export interface NamedUpload extends PictureUpload {
	readonly uploaderName: string | null
	readonly deciderName: string | null
	/** who took it back */
	readonly takerName: string | null
}

/** One upload with its names. Refuses `pictures.no_such_upload`. */
export async function getUpload(db: Reader, id: string): Promise<NamedUpload> {
	const row = await selectUpload(db, id)
	const [upload] = row ? await withNames(db, [row]) : []
	if (!upload) throw noSuchUpload()
	return upload
}

/**
 * 24 uploads in one state: those that wait from the oldest on, decided ones newest first. `cursor`
 * is the `nextCursor` of the page before.
 */
export async function listUploads(
	db: Reader,
	page: { state: PictureState; cursor: string | null },
): Promise<{ uploads: NamedUpload[]; nextCursor: string | null }> {
	const rows = await selectUploads(db, { ...page, limit: PAGE + 1 })
	const uploads = await withNames(db, rows.slice(0, PAGE))
	return { uploads, nextCursor: rows.length > PAGE ? (uploads.at(-1)?.id ?? null) : null }
}

/** Everything uploaded of one thing, in the order it came. */
export async function uploadsOf(db: Reader, subject: PictureSubject): Promise<PictureUpload[]> {
	return (await selectUploadsOf(db, subject, MOST_OF_ONE)).map(uploadOf)
}

/** Those of these uploads that were released, by id. */
export async function releasedUploads(
	db: Reader,
	ids: readonly string[],
): Promise<Map<string, PictureUpload>> {
	const rows = ids.length === 0 ? [] : await selectReleasedByIds(db, ids)
	return new Map(rows.map((row) => [row.id, uploadOf(row)]))
}

/** Whether each of these is public, and is not taken back before the transaction ends. */
export async function areReleased(tx: Tx, ids: readonly string[]): Promise<boolean> {
	if (ids.length === 0) return true
	const released = new Set(await shareReleased(tx, ids))
	return ids.every((id) => released.has(id))
}

/** The codes of those whose hands or work can be told from a picture. */
export async function peopleShownOn(db: Reader, uploadId: string): Promise<string[]> {
	const ids = (await selectPeopleShown(db, uploadId)).map((row) => row.maker_id)
	return [...(await makerCodesOf(db, ids)).values()].sort()
}

/** The next one after an upload that this person may decide about; null when there is none. */
export async function nextUploadFor(
	db: Reader,
	staffId: string,
	after: string,
): Promise<string | null> {
	const next = await selectNextFor(db, staffId, after)
	// Round again: somebody may have left out an older one.
	return (next ?? (await selectNextFor(db, staffId, '')))?.id ?? null
}

/** How many pictures wait, and how many of them this person may decide about. */
export async function waitingPictures(
	db: Reader,
	staffId: string,
): Promise<{ all: number; theirs: number }> {
	const { all, theirs } = await countWaitingFor(db, staffId)
	return { all: Number(all), theirs: Number(theirs) }
}

type Row = NonNullable<Awaited<ReturnType<typeof selectUpload>>>

async function withNames(db: Reader, rows: readonly Row[]): Promise<NamedUpload[]> {
	const names = await namesOfStaff(
		db,
		rows.flatMap((row) =>
			[row.uploaded_by, row.decided_by, row.taken_back_by].filter((id) => id !== null),
		),
	)
	return rows.map((row) => ({
		...uploadOf(row),
		uploaderName: names.get(row.uploaded_by) ?? null,
		deciderName: names.get(row.decided_by ?? '') ?? null,
		takerName: names.get(row.taken_back_by ?? '') ?? null,
	}))
}

/** A row of the table as staff see it. */
export function uploadOf(row: Row): PictureUpload {
	return {
		id: row.id,
		clientId: row.client_id,
		subject: { kind: row.subject_kind, id: row.subject_id },
		mediaKey: row.media_key,
		width: row.width,
		height: row.height,
		colour: row.colour,
		state: row.taken_back_at === null ? row.state : 'withdrawn',
		uploadedBy: row.uploaded_by,
		uploadedAt: row.uploaded_at,
		reason: row.reason ?? row.taken_back_reason,
		decidedBy: row.decided_by,
		decidedAt: row.decided_at,
		takenBack:
			row.cause && row.taken_back_by && row.taken_back_at
				? { cause: row.cause, by: row.taken_back_by, at: row.taken_back_at }
				: null,
	}
}
