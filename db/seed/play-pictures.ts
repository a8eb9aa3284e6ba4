import { readFileSync } from 'node:fs'
import { changePictures } from '#app/domain/catalogue/change-pictures.server.ts'
import { getEdition } from '#app/domain/catalogue/editions.server.ts'
import { receivePicture } from '#app/domain/pictures/receive-picture.server.ts'
import { releasePicture } from '#app/domain/pictures/release-picture.server.ts'
import { type PictureSubject, pictureLooks } from '#app/domain/pictures/upload.ts'
import { newToken } from '#app/shared/ids.ts'
import type { Instant } from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Text } from '#app/shared/text.ts'
import { actorOf, type CastName, type Deed, type World } from './play-world.ts'
import { products } from './products.ts'

/** Every picture of the products, read once: whoever draws them ahead knows them by identity. */
export const productPictures: ReadonlyMap<string, Uint8Array> = new Map(
	products
		.flatMap((product) => product.pictures)
		.map(({ file }) => [file, readFileSync(new URL(`photos/${file}`, import.meta.url))]),
)

/** Sends a picture, which waits then until somebody else has looked at it. */
export async function sendPicture(
	world: World,
	subject: PictureSubject,
	picture: { file: string; by: CastName },
): Promise<string> {
	const bytes = productPictures.get(picture.file)
	invariant(bytes, `there is a picture ${picture.file}`)
	const input = {
		clientId: newToken(),
		subjectKind: subject.kind,
		subjectId: subject.id,
		bytes,
	}
	return (await receivePicture(world, input, actorOf(world, picture.by))).id
}

/** The pictures of a product: the officer sends and places them, the second one has looked. */
export function pictureDeeds(
	slug: string,
	pictures: readonly { file: string; alt: Text }[],
	at: Instant,
): Deed[] {
	const play = async (world: World) => {
		const placed = []
		for (const { file, alt } of pictures) {
			const id = await sendPicture(world, { kind: 'product', id: slug }, { file, by: 'officer' })
			const release = { uploadId: id, looks: pictureLooks, makerCodes: [] }
			await releasePicture(world, release, actorOf(world, 'second-officer'))
			placed.push({ from: 'upload' as const, id, alt })
		}
		const { edition } = await getEdition(world.db, slug)
		await changePictures(world, { slug, edition, pictures: placed }, actorOf(world, 'officer'))
	}
	return [{ at, play }]
}
