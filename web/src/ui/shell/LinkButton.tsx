// A button that goes somewhere: a real link, with the router's typed addresses.
import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

type Props = ButtonProps & {
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
} & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

function AnchorButton(props: Props) {
  return <Button component="a" {...props} />;
}

export const LinkButton = createLink(AnchorButton);
