import {
	type ChangeEvent,
	type ComponentPropsWithoutRef,
	useEffect,
	useId,
	useMemo,
	useRef,
} from 'react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { MOST_FILES, type PictureSubject } from '#app/domain/pictures/upload.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { buttonLook } from '#app/ui/kit/button-look.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { arrivedIds } from './upload-list.ts'
import { UploadRow } from './upload-row.tsx'
import { useHydrated } from './use-hydrated.ts'
import { useUploads } from './use-uploads.ts'

interface Props {
	/** what the pictures are of */
	subject: PictureSubject
	/** where somebody without JavaScript is led back to: the path of the page it stands on */
	back: string
	/** the id of the page's own form: what has arrived is sent with it as `uploads`, in its order */
	form?: string
	/** hears of what has arrived, in the order that was chosen */
	onArrived?: (uploadIds: readonly string[]) => void
}

/** Where files go without JavaScript. */
const FORM_PATH = '/bengkel/foto/unggah'
const ACCEPTED = 'image/jpeg,image/png,image/webp'

/**
 * Pictures to choose or to take, several at once. Each is sent by itself as soon as it is chosen,
 * under a number of its own, so that it can be tried again without coming twice. Without JavaScript
 * it is a form with files. It is a form itself: it stands beside the page's own, never inside.
 */
export function PictureUploader({ subject, back, form, onArrived }: Props) {
	const words = useCopy().pictures.uploader
	const { kind, id: subjectId } = subject
	const kept = useMemo(() => ({ kind, id: subjectId }), [kind, subjectId])
	const { list, choose, again, drop, move } = useUploads(kept)
	const arrived = arrivedIds(list)
	const arrivedKey = arrived.join(' ')
	useEffect(() => {
		onArrived?.(arrivedKey === '' ? [] : arrivedKey.split(' '))
	}, [arrivedKey, onArrived])
	return (
		<div className="flex flex-col gap-3">
			<ChoiceForm subject={kept} back={back} choose={choose} />
			<p role="status" className="sr-only">
				{list.length > 0 && fill(words.soFar, { done: arrived.length, total: list.length })}
			</p>
			{list.length > 0 && (
				<ol aria-label={words.list} className="flex flex-col gap-2">
					{list.map((upload, index) => (
						<UploadRow
							key={upload.clientId}
							upload={upload}
							isFirst={index === 0}
							isLast={index === list.length - 1}
							onAgain={() => again([upload.clientId])}
							onDrop={() => drop(upload.clientId)}
							onMove={(by) => move(upload.clientId, by)}
						/>
					))}
				</ol>
			)}
			{form !== undefined &&
				arrived.map((uploadId) => (
					<input key={uploadId} type="hidden" form={form} name="uploads" value={uploadId} />
				))}
		</div>
	)
}

interface ChoiceProps extends Pick<Props, 'subject' | 'back'> {
	choose(files: FileList | null): void
}

/** The two ways to a picture: from what is there, and from the camera. */
function ChoiceForm({ subject, back, choose }: ChoiceProps) {
	const words = useCopy().pictures.uploader
	const isHydrated = useHydrated()
	const hintId = useId()
	const own = useRef<HTMLFormElement>(null)
	// What was chosen before this page could send by itself is not left lying.
	useEffect(() => {
		if (!isHydrated) return
		for (const input of own.current?.querySelectorAll<HTMLInputElement>('[type=file]') ?? []) {
			takeFrom(input, choose)
		}
	}, [isHydrated, choose])
	const input = {
		type: 'file',
		name: 'photos',
		accept: ACCEPTED,
		'aria-describedby': hintId,
		onChange: (event: ChangeEvent<HTMLInputElement>) => {
			if (isHydrated) takeFrom(event.currentTarget, choose)
		},
		// Without a script the browser itself says what was chosen.
		className: isHydrated ? 'peer sr-only' : 'order-last block max-w-full text-small',
	}
	return (
		<form ref={own} method="post" action={FORM_PATH} encType="multipart/form-data">
			<input type="hidden" name="untuk" value={subject.kind} />
			<input type="hidden" name="milik" value={subject.id} />
			<input type="hidden" name="kembali" value={back} />
			<div className="flex flex-wrap items-end gap-3">
				<Choice label={words.choose} isButton={isHydrated} input={{ ...input, multiple: true }} />
				<Choice
					label={words.camera}
					isButton={isHydrated}
					input={{ ...input, capture: 'environment' }}
				/>
				{!isHydrated && <Button>{words.send}</Button>}
			</div>
			<p id={hintId} className="mt-2 text-caption text-muted">
				{fill(isHydrated ? words.hint : words.hintForm, { most: MOST_FILES })}
			</p>
		</form>
	)
}

interface ChoiceFieldProps {
	label: string
	isButton: boolean
	input: ComponentPropsWithoutRef<'input'>
}

function Choice({ label, isButton, input }: ChoiceFieldProps) {
	const id = useId()
	const look = classes(
		buttonLook({ tone: 'secondary' }),
		'cursor-pointer peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus',
	)
	return (
		<span className="flex max-w-full flex-col gap-1">
			<input {...input} id={id} />
			<label htmlFor={id} className={isButton ? look : 'font-semibold text-small'}>
				{label}
			</label>
		</span>
	)
}

function takeFrom(input: HTMLInputElement, choose: (files: FileList | null) => void): void {
	if (!input.files?.length) return
	choose(input.files)
	// The same file may be chosen again.
	input.value = ''
}
