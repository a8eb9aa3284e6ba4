import { pictureWidths } from '#app/domain/catalogue/picture.ts'
import { noSuchUpload } from '#app/domain/pictures/errors.ts'
import { getUpload } from '#app/domain/pictures/uploads.server.ts'
import { answerPicture } from '#app/http/answer-picture.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** How wide each is at least, where the picture is: a mark in a list, a card, all there is. */
const FORMS: Readonly<Record<string, number>> = { kecil: 160, sedang: 480, besar: Infinity }

/** An uploaded picture, released or not, for staff alone: `/bengkel/foto/ID/sedang`. */
export const loader = reads(surfaces.workshop.access, async ({ params, services }) => {
	const upload = await getUpload(services.db, params.id ?? '')
	const least = FORMS[params.form ?? '']
	if (least === undefined) throw noSuchUpload()
	const widths = pictureWidths(upload.width)
	const width = widths.find((one) => one >= least) ?? widths.at(-1)
	const bytes = await services.pictureFiles.read(upload, `${width}.webp`)
	if (!bytes) throw noSuchUpload()
	return answerPicture(bytes, 'webp')
})
