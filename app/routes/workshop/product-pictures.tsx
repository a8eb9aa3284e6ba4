import { Form } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { EditedPicture, Edition } from '#app/domain/catalogue/editions.server.ts'
import { pictureUrl, pictureWidths } from '#app/domain/catalogue/picture.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { PictureUploader } from '#app/ui/office/picture-uploader.tsx'
import { Section } from '#app/ui/office/section.tsx'

interface Props {
	edition: Edition
	answer: FormAnswer | undefined
	/** released, and not placed yet */
	ready: readonly { id: string }[]
	/** how many nobody else has looked at */
	waiting: number
}

type Typed = Readonly<Record<string, string>> | undefined

/** The pictures of a product in their order, those that could be placed, and new ones. */
export function ProductPictures({ edition, answer, ready, waiting }: Props) {
	const words = useCopy().products.pictures
	const { product, pictures, state } = edition
	const typed = answer?.typed.intent === 'pictures' ? answer.typed : undefined
	const path = `/bengkel/produk/${product.slug}`
	return (
		<Section title={words.title} lead={words.lead}>
			<Form method="post" className="mt-4 flex flex-col gap-4">
				<input type="hidden" name="intent" value="pictures" />
				<input type="hidden" name="edition" value={edition.edition} />
				{pictures.length === 0 && <p className="text-muted text-small">{words.none}</p>}
				<ol className="flex flex-col gap-4">
					{pictures.map((picture, index) => (
						<PlacedRow
							key={picture.id}
							picture={picture}
							index={index}
							isLast={index === pictures.length - 1}
							typed={typed}
						/>
					))}
				</ol>
				{pictures.length > 0 && state !== 'retired' && (
					<Button tone="secondary" size="small" className="self-start">
						{words.save}
					</Button>
				)}
				{ready.length > 0 && <h3 className="mt-2 font-semibold text-small">{words.ready}</h3>}
				<ul className="flex flex-col gap-4">
					{ready.map(({ id }) => (
						<li key={id} className="flex flex-col gap-2">
							<Thumb src={`/bengkel/foto/${id}/sedang`} />
							<Alts id={id} alt={{ id: '', en: '' }} typed={typed} />
							<Button
								name="do"
								value={`use:${id}`}
								tone="secondary"
								size="small"
								className="self-start"
							>
								{words.use}
							</Button>
						</li>
					))}
				</ul>
			</Form>
			{state !== 'retired' && (
				<div className="mt-6">
					<h3 className="mb-2 font-semibold text-small">{words.upload}</h3>
					{waiting > 0 && (
						<p className="mb-2 text-muted text-small">{fill(words.waiting, { count: waiting })}</p>
					)}
					<PictureUploader subject={{ kind: 'product', id: product.slug }} back={path} />
				</div>
			)}
		</Section>
	)
}

interface RowProps {
	picture: EditedPicture
	index: number
	isLast: boolean
	typed: Typed
}

function PlacedRow({ picture, index, isLast, typed }: RowProps) {
	const words = useCopy().products.pictures
	const number = index + 1
	const [width = picture.width] = pictureWidths(picture.width)
	const button = { name: 'do', tone: 'secondary', size: 'small' } as const
	return (
		<li className="flex flex-col gap-2 rounded-patch border border-line bg-surface p-3">
			<p className="font-semibold text-caption">{fill(words.number, { number })}</p>
			<Thumb src={pictureUrl(picture.mediaKey, width, 'jpeg')} />
			<input type="hidden" name={`id_${index}`} value={picture.id} />
			<Alts id={String(index)} alt={picture.alt} typed={typed} />
			<div className="flex flex-wrap gap-2">
				<Button {...button} value={`up:${index}`} disabled={index === 0}>
					{fill(words.up, { number })}
				</Button>
				<Button {...button} value={`down:${index}`} disabled={isLast}>
					{fill(words.down, { number })}
				</Button>
				<Button {...button} tone="danger" value={`remove:${index}`}>
					{fill(words.remove, { number })}
				</Button>
			</div>
		</li>
	)
}

function Thumb({ src }: { src: string }) {
	return (
		<img
			src={src}
			alt=""
			width={112}
			height={112}
			loading="lazy"
			className="size-28 rounded-small bg-tile object-cover"
		/>
	)
}

function Alts({ id, alt, typed }: { id: string; alt: EditedPicture['alt']; typed: Typed }) {
	const words = useCopy().products.pictures
	const field = (language: 'id' | 'en', label: string) => {
		const name = `alt_${language}_${id}`
		return { id: name, name, label, defaultValue: typed?.[name] ?? alt[language], maxLength: 200 }
	}
	return (
		<>
			<TextField {...field('id', words.altId)} />
			<TextField {...field('en', words.altEn)} />
		</>
	)
}
