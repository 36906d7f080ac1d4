// The package has no types of its own; this is the part that we use.
declare module 'nodemailer' {
  type Message = {
    from: string;
    to: { name: string; address: string };
    subject: string;
    text: string;
    messageId: string;
    headers: Record<string, string>;
  };
  type Options = {
    host: string;
    port: number;
    secure: boolean;
    ignoreTLS: boolean;
    requireTLS: boolean;
    auth?: { user: string; pass: string };
    connectionTimeout: number;
    greetingTimeout: number;
    socketTimeout: number;
    disableFileAccess: boolean;
    disableUrlAccess: boolean;
  };
  export function createTransport(options: Options): {
    sendMail(message: Message): Promise<{ messageId: string }>;
  };
}
