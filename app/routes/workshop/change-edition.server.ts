import { z } from 'zod'
import { addVariant } from '#app/domain/catalogue/add-variant.server.ts'
import { changePictures, type PlacedPicture } from '#app/domain/catalogue/change-pictures.server.ts'
import { changePrice } from '#app/domain/catalogue/change-price.server.ts'
import { changeProduct } from '#app/domain/catalogue/change-product.server.ts'
import { changeVariant } from '#app/domain/catalogue/change-variant.server.ts'
import { colourChoice, productTextNames } from '#app/domain/catalogue/product-fields.ts'
import {
	priceSchema,
	productSchema,
	variantSchema,
	variantWordsSchema,
} from '#app/domain/catalogue/product-form.ts'
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { piecesMade } from '#app/domain/workshop/pieces-made.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import { type FormAnswer, parseForm, typedIn } from '#app/http/parse-form.ts'
import type { surfaces } from '#app/http/surfaces.ts'
import type { WriteContext } from '#app/http/writes.server.ts'
import type { Text } from '#app/shared/text.ts'
import { variantOf } from './new-variant.ts'

type Ctx = WriteContext<typeof surfaces.workshop.access>

/** Does what one of the forms of a product's page asks for; faults come back, null is done. */
export async function changeEdition(ctx: Ctx, slug: string): Promise<FormAnswer | null> {
	const { form, services, actor } = ctx
	switch (typedIn(form).intent ?? '') {
		case 'texts':
			return await changeTexts(ctx, slug)
		case 'pictures':
			await changePictures(services, { slug, ...picturesIn(typedIn(form)) }, actor)
			return null
		case 'variant':
			return await addNewVariant(ctx, slug)
		case 'variant-words': {
			const parsed = parseForm(variantWordsSchema, form)
			if (!('value' in parsed)) return parsed.answer
			const { edition, sku, label_id, label_en, sizeLabel } = parsed.value
			const label = { id: label_id, en: label_en }
			await changeVariant(services, { slug, edition, sku, label, sizeLabel }, actor)
			return null
		}
		case 'price': {
			const parsed = parseForm(priceSchema, form)
			if (!('value' in parsed)) return parsed.answer
			const { sku, price: priceSen, from: fromSen } = parsed.value
			await changePrice(services, { sku, priceSen, fromSen }, actor)
			return null
		}
		case 'publish':
			await publishProduct(services, { slug }, actor)
			return null
		case 'retire':
			await retireProduct(services, { slug }, actor)
			return null
		default:
			throw unreadableInput()
	}
}

async function changeTexts({ form, services, actor }: Ctx, slug: string) {
	const parsed = parseForm(productSchema, form)
	if (!('value' in parsed)) return parsed.answer
	const { edition, craft, oneOfAKind, ...fields } = parsed.value
	const texts = Object.fromEntries(
		productTextNames.map((name) => [
			name,
			{ id: fields[`${name}_id`], en: fields[`${name}_en`] } satisfies Text,
		]),
	) as Record<(typeof productTextNames)[number], Text>
	const colours = colourChoice(typedIn(form))
	const facts = { slug, edition, craft, colours, oneOfAKind: oneOfAKind === 'on' }
	await changeProduct({ ...services, countMade: piecesMade }, { ...facts, ...texts }, actor)
	return null
}

async function addNewVariant({ form, services, actor }: Ctx, slug: string) {
	const parsed = parseForm(variantSchema, form)
	if (!('value' in parsed)) return parsed.answer
	const edition = editionIn(typedIn(form))
	await addVariant(services, { slug, edition, variant: variantOf(parsed.value) }, actor)
	return null
}

const editionSchema = z.coerce.number().int().min(1)

/** Which edition the page showed. Refuses a form that does not say. */
function editionIn(fields: Readonly<Record<string, string>>): number {
	const { success, data } = editionSchema.safeParse(fields.edition)
	if (!success) throw unreadableInput()
	return data
}

/** The pictures of the form in their order, after the button that was pressed. */
function picturesIn(fields: Readonly<Record<string, string>>): {
	edition: number
	pictures: PlacedPicture[]
} {
	const pictures: PlacedPicture[] = []
	for (let at = 0; fields[`id_${at}`] !== undefined; at++) {
		pictures.push(placed(fields, String(at), 'picture'))
	}
	const [what = '', which = ''] = (fields.do ?? '').split(':')
	const at = Number(which)
	const one = pictures[at]
	if (what === 'use') pictures.push(placed(fields, which, 'upload'))
	if (one && what === 'remove') pictures.splice(at, 1)
	const other = what === 'up' ? at - 1 : what === 'down' ? at + 1 : at
	const there = pictures[other]
	if (one && there && other !== at) {
		pictures[at] = there
		pictures[other] = one
	}
	return { edition: editionIn(fields), pictures }
}

function placed(
	fields: Readonly<Record<string, string>>,
	key: string,
	from: PlacedPicture['from'],
): PlacedPicture {
	const alt = { id: fields[`alt_id_${key}`] ?? '', en: fields[`alt_en_${key}`] ?? '' }
	return { from, id: from === 'upload' ? key : (fields[`id_${key}`] ?? ''), alt }
}
