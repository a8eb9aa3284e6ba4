import { Refusal } from '#app/shared/refusal.ts'

/** Every code the catalogue and the adapter of its pictures refuse with. */
export type CatalogueRefusalCode =
	/** no product with this address is on show */
	| 'catalogue.no_such_product'
	/** no variant with this number or id */
	| 'catalogue.no_such_variant'
	/** an address of lower-case letters, digits and single hyphens is asked for */
	| 'catalogue.bad_slug'
	/** another product lives at this address */
	| 'catalogue.slug_taken'
	/** another variant has this number */
	| 'catalogue.sku_taken'
	/** a product has at least one variant, and a one-off exactly one */
	| 'catalogue.bad_variants'
	/** several pieces were made of it */
	| 'catalogue.not_the_only'
	/** a price is in whole rupiah and above zero */
	| 'catalogue.bad_price'
	/** a weight is in whole grams and above zero */
	| 'catalogue.bad_weight'
	/** three sides in whole centimetres, at most two metres */
	| 'catalogue.bad_packed_size'
	/** one to six different colours of the palette are asked for */
	| 'catalogue.bad_colours'
	/** a size is one of the list */
	| 'catalogue.bad_size'
	/** a product is shown only with words in Indonesian */
	| 'catalogue.words_missing'
	/** a product is shown only with a picture */
	| 'catalogue.no_picture'
	/** it was published or retired before */
	| 'catalogue.already_published'
	| 'catalogue.already_retired'
	/** somebody else changed the product since the page was opened */
	| 'catalogue.edited_meanwhile'
	/** nobody else has looked at this picture yet */
	| 'catalogue.picture_not_released'
	/** a picture says in Indonesian what it shows */
	| 'catalogue.alt_missing'
	/** not a whole JPEG, PNG or WebP */
	| 'catalogue.picture_unreadable'
	/** more bytes or pixels than are taken */
	| 'catalogue.picture_too_large'

type CatalogueRefusal = Refusal<CatalogueRefusalCode>

export function noSuchProduct(): CatalogueRefusal {
	return new Refusal('not-found', 'catalogue.no_such_product')
}

export function noSuchVariant(): CatalogueRefusal {
	return new Refusal('not-found', 'catalogue.no_such_variant')
}

export function badSlug(slug: string): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_slug', { slug })
}

export function slugTaken(slug: string): CatalogueRefusal {
	return new Refusal('conflict', 'catalogue.slug_taken', { slug })
}

export function skuTaken(sku: string): CatalogueRefusal {
	return new Refusal('conflict', 'catalogue.sku_taken', { sku })
}

export function badVariants(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_variants')
}

export function notTheOnly(): CatalogueRefusal {
	return new Refusal('rule', 'catalogue.not_the_only')
}

export function badPrice(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_price')
}

export function badPackedSize(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_packed_size')
}

export function badWeight(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_weight')
}

export function badColours(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_colours')
}

export function badSize(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.bad_size')
}

export function wordsMissing(field: string): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.words_missing', { field })
}

export function noPicture(): CatalogueRefusal {
	return new Refusal('rule', 'catalogue.no_picture')
}

export function alreadyPublished(): CatalogueRefusal {
	return new Refusal('conflict', 'catalogue.already_published')
}

export function alreadyRetired(): CatalogueRefusal {
	return new Refusal('conflict', 'catalogue.already_retired')
}

export function pictureUnreadable(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.picture_unreadable')
}

export function pictureTooLarge(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.picture_too_large')
}

export function editedMeanwhile(): CatalogueRefusal {
	return new Refusal('conflict', 'catalogue.edited_meanwhile')
}

export function pictureNotReleased(): CatalogueRefusal {
	return new Refusal('rule', 'catalogue.picture_not_released')
}

export function altMissing(): CatalogueRefusal {
	return new Refusal('invalid', 'catalogue.alt_missing')
}
