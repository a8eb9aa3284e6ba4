import { pictureTooLarge } from '#app/domain/catalogue/errors.ts'
import { noSuchUpload } from '#app/domain/pictures/errors.ts'
import { receivePicture } from '#app/domain/pictures/receive-picture.server.ts'
import { limitedBody } from '#app/http/limited-body.server.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { receives } from '#app/http/writes.server.ts'

const MOST_BYTES = 12 * 1024 * 1024
const MADE = 201

/** Only sent to: nothing is to be seen here. */
export const loader = reads(surfaces.workshop.access, async () => {
	throw noSuchUpload()
})

/**
 * One picture, as the body of the request. What it is of and the number its client gave it stand in
 * the address; the file's name and type are not asked for, since nobody would believe them.
 */
export const action = receives(
	surfaces.workshop.access,
	async ({ request, url, services, actor }) => {
		const bytes = await limitedBody(request, MOST_BYTES)
		if (!bytes) throw pictureTooLarge()
		const of = (name: string) => url.searchParams.get(name) ?? ''
		const input = { clientId: of('nomor'), subjectKind: of('untuk'), subjectId: of('milik'), bytes }
		const { id, width, height } = await receivePicture(services, input, actor)
		return Response.json({ id, width, height }, { status: MADE })
	},
)
