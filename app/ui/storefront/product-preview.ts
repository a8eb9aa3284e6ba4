import type { Copy } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { ProductPage } from '#app/domain/catalogue/product.ts'
import type { SocialPicture } from '#app/domain/catalogue/social-picture.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { inLanguage, type Language } from '#app/shared/text.ts'

type Shown = Pick<ProductPage, 'slug' | 'name' | 'fromPriceSen' | 'toPriceSen' | 'picture'>

/** What a shared link to a product shows: its photograph, its name and its price. */
export function productPreview(product: Shown, language: Language, copy: Copy): SocialPicture {
	const price = formatRupiah(product.fromPriceSen)
	const isOnePrice = product.fromPriceSen === product.toPriceSen
	return {
		slug: product.slug,
		language,
		title: inLanguage(product.name, language),
		line: isOnePrice ? price : fill(copy.discovery.fromPrice, { price }),
		note: copy.discovery.pictureNote,
		mediaKey: product.picture?.mediaKey ?? null,
		mediaWidth: product.picture?.width ?? 0,
	}
}

/** What a shared link to any other page shows: the shop itself. */
export function shopPreview(language: Language, copy: Copy): SocialPicture {
	return {
		slug: null,
		language,
		title: copy.discovery.pictureTitle,
		line: '',
		note: copy.discovery.pictureNote,
		mediaKey: null,
		mediaWidth: 0,
	}
}
