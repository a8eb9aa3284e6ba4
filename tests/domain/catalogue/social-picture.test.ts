import { describe, expect, it } from 'vitest'
import {
	readSocialPictureFile,
	type SocialPicture,
	socialPictureHash,
	socialPicturePath,
} from '#app/domain/catalogue/social-picture.ts'

const picture: SocialPicture = {
	slug: 'keset-2',
	language: 'id',
	title: 'Keset',
	line: 'Rp30.000',
	note: 'Karya',
	mediaKey: 'k',
	mediaWidth: 900,
}

describe('the address of a shared picture', () => {
	it('changes with everything that is shown', () => {
		const others: Partial<SocialPicture>[] = [
			{ title: 'Keset baru' },
			{ line: 'Rp31.000' },
			{ note: 'Karya baru' },
			{ mediaKey: 'l' },
			{ language: 'en' },
		]
		const hashes = [picture, ...others.map((other) => ({ ...picture, ...other }))].map(
			socialPictureHash,
		)
		expect(new Set(hashes).size).toBe(others.length + 1)
	})

	it('says whose it is', () => {
		const file = socialPicturePath(picture).replace('/bagikan/', '')
		expect(readSocialPictureFile(file)).toEqual({
			slug: 'keset-2',
			hash: socialPictureHash(picture),
		})
		const shop = socialPicturePath({ ...picture, slug: null }).replace('/bagikan/', '')
		expect(readSocialPictureFile(shop)).toEqual({ slug: null })
	})

	it.each(['', 'keset.jpg', '../x-0123456789abcdef.jpg', 'A-0123456789abcdef.jpg', 'x-0123.jpg'])(
		'is not %j',
		(file) => {
			expect(readSocialPictureFile(file)).toBeNull()
		},
	)
})
