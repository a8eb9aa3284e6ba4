import { Form, Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { CartLine } from '#app/domain/cart/cart.ts'
import { formatRupiah, times } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Photo } from '#app/ui/kit/photo.tsx'
import { quantityChoices } from './quantity-choices.ts'

/** A line of the cart: what it is, how many, what that costs, and what is the matter with it. */
export function CartLineRow({ line }: { line: CartLine }) {
	const { cart: words } = useCopy().storefront
	const language = useLanguage()
	const name = inLanguage(line.productName, language)
	const gone = line.problem === 'withdrawn' || line.problem === 'sold-out'
	return (
		<article className="grid grid-cols-[5.5rem_1fr] gap-x-4 py-5 sm:grid-cols-[7.5rem_1fr] sm:gap-x-6">
			<Photo
				picture={line.picture}
				sizes="7.5rem"
				decorative
				className="aspect-square w-full rounded-patch object-cover sm:row-span-2"
			/>
			<div className="flex min-w-0 flex-wrap content-start items-start justify-between gap-x-4 pb-3">
				<div>
					<h2 className="font-semibold leading-snug">
						<Link to={`/produk/${line.productSlug}`} className="underline-offset-4 hover:underline">
							{name}
						</Link>
					</h2>
					<p className="text-muted text-small">{inLanguage(line.variantLabel, language)}</p>
					<p className="figures text-muted text-small">
						{fill(words.each, { price: formatRupiah(line.unitPriceSen) })}
					</p>
				</div>
				{!gone && <Money sen={times(line.unitPriceSen, line.quantity)} className="font-bold" />}
			</div>
			<div className="col-span-2 flex flex-col gap-3 max-sm:pt-3 sm:col-span-1 sm:col-start-2">
				<Problem line={line} />
				<div className="flex flex-wrap items-center gap-x-3 gap-y-2">
					{!gone && <QuantityForm line={line} name={name} />}
					<RemoveForm line={line} name={name} isBeside={!gone} />
				</div>
			</div>
		</article>
	)
}

function Problem({ line }: { line: CartLine }) {
	const { problems } = useCopy().storefront.cart
	if (line.problem === null) return null
	return (
		<Notice tone="warn">
			{fill(problems[line.problem], {
				before: formatRupiah(line.seenPriceSen),
				now: formatRupiah(line.unitPriceSen),
				available: line.available,
			})}
		</Notice>
	)
}

function QuantityForm({ line, name }: { line: CartLine; name: string }) {
	const { cart: words } = useCopy().storefront
	return (
		<Form method="post" action="/keranjang" className="flex items-center gap-2">
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="variantId" value={line.variantId} />
			<select
				name="quantity"
				aria-label={fill(words.quantity, { name })}
				defaultValue={String(line.quantity)}
				className="control control-select figures min-h-11 w-20 py-1.5"
			>
				{quantityChoices(line.available, line.quantity).map((choice) => (
					<option key={choice.value} value={choice.value}>
						{choice.label}
					</option>
				))}
			</select>
			<Button tone="secondary" size="small" className="min-h-11">
				{words.update}
			</Button>
		</Form>
	)
}

interface RemoveProps {
	line: CartLine
	name: string
	/** it stands beside another control, not at the edge of the text */
	isBeside: boolean
}

function RemoveForm({ line, name, isBeside }: RemoveProps) {
	const { cart: words } = useCopy().storefront
	return (
		<Form method="post" action="/keranjang">
			<input type="hidden" name="variantId" value={line.variantId} />
			<Button
				tone="quiet"
				size="small"
				name="intent"
				value="remove"
				aria-label={fill(words.removeNamed, { name })}
				className={classes('min-h-11', !isBeside && '-ml-3')}
			>
				<Icon name="trash" size={18} />
				{words.remove}
			</Button>
		</Form>
	)
}
