import { type ReactNode, useEffect, useRef } from "react";

type DialogProps = {
	label: string;
	className: string;
	/** Called once, as soon as it is closed by key, hand or `close`. */
	onClose: () => void;
	children: (close: () => void) => ReactNode;
};

/** The browser's own dialog: it keeps the focus while it is open and gives it back where it came from. */
export function Dialog({ label, className, onClose, children }: DialogProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		const box = dialog.current;
		if (!box || box.open) return;
		box.showModal();
		// Left alone it would take the first thing that can have the focus, which may be a box round the field.
		box.querySelector<HTMLElement>("input:not([type=checkbox]), button")?.focus();
	}, []);
	// The browser tells of a closed dialog later, when another key may have opened the next one: so not left to its event.
	const close = () => {
		dialog.current?.close();
		onClose();
	};
	return (
		<dialog
			ref={dialog}
			className={className}
			aria-label={label}
			onCancel={close}
			onClose={onClose}
			onClick={(event) => event.target === dialog.current && close()}
			// The page's own keys are for the page.
			onKeyDown={(event) => event.stopPropagation()}
		>
			{children(close)}
		</dialog>
	);
}
