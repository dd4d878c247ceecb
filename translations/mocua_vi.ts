<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>AbsencePane</name>
    <message>
        <source>An officer is absent</source>
        <translation>Cán bộ vắng mặt</translation>
    </message>
    <message>
        <source>Open dossiers of the absent officer</source>
        <translation>Hồ sơ đang giải quyết của cán bộ vắng mặt</translation>
    </message>
    <message>
        <source>as counted, in đồng; empty: none was there</source>
        <translation>số đã kiểm đếm, đồng; bỏ trống nếu không có</translation>
    </message>
    <message>
        <source>Hand over and print the list</source>
        <translation>Bàn giao và in biên bản</translation>
    </message>
    <message>
        <source>A&amp;bsent</source>
        <translation>&amp;Vắng mặt</translation>
    </message>
    <message>
        <source>T&amp;akes over</source>
        <translation>Nhậ&amp;n thay</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>&amp;Cash</source>
        <translation>&amp;Tiền mặt</translation>
    </message>
    <message>
        <source>Choose who is absent</source>
        <translation>Chọn người vắng mặt</translation>
    </message>
    <message>
        <source>Choose who takes over</source>
        <translation>Chọn người nhận thay</translation>
    </message>
    <message numerus="yes">
        <source>%n open dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ đang giải quyết</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n bản lưu tạm</numerusform>
        </translation>
    </message>
    <message>
        <source>no date</source>
        <translation>không hẹn ngày</translation>
    </message>
</context>
<context>
    <name>AbsenceText</name>
    <message>
        <source>Only a supervisor hands an absent officer&apos;s work over: ask one to sign in.</source>
        <translation>Chỉ lãnh đạo được bàn giao việc của cán bộ vắng mặt: mời lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>Choose who is absent.</source>
        <translation>Chọn người vắng mặt.</translation>
    </message>
    <message>
        <source>Choose another officer who takes over.</source>
        <translation>Chọn một cán bộ khác nhận thay.</translation>
    </message>
    <message>
        <source>Enter the reason: it stands on the form and in the records.</source>
        <translation>Nhập lý do: lý do được in trên biên bản và lưu lại.</translation>
    </message>
    <message>
        <source>Type the cash as it was counted, in đồng.</source>
        <translation>Gõ số tiền mặt đã kiểm đếm, tính bằng đồng.</translation>
    </message>
    <message>
        <source>There is no such officer at this counter.</source>
        <translation>Quầy này không có cán bộ như vậy.</translation>
    </message>
    <message>
        <source>%1 holds nothing that could be handed over.</source>
        <translation>%1 không giữ việc gì để bàn giao.</translation>
    </message>
</context>
<context>
    <name>AccountAsking</name>
    <message>
        <source>The sign-in service cannot be reached: sign in with the password of this counter, or try again when there is a network.</source>
        <translation>Chưa tới được dịch vụ đăng nhập: dùng mật khẩu của quầy này, hoặc thử lại khi có mạng.</translation>
    </message>
    <message>
        <source>The sign-in service does not prove who it is: sign in with the password of this counter and tell the administrator.</source>
        <translation>Dịch vụ đăng nhập không chứng minh được danh tính: dùng mật khẩu của quầy này và báo quản trị.</translation>
    </message>
    <message>
        <source>The sign-in service answered what cannot be trusted: try again, then tell the administrator.</source>
        <translation>Dịch vụ đăng nhập trả lời không tin được: thử lại, nếu vẫn vậy thì báo quản trị.</translation>
    </message>
    <message>
        <source>Nobody signed in within the time: begin again.</source>
        <translation>Hết giờ mà chưa đăng nhập: bắt đầu lại.</translation>
    </message>
    <message>
        <source>The sign-in was refused there: begin again.</source>
        <translation>Việc đăng nhập bị từ chối ở trang đó: bắt đầu lại.</translation>
    </message>
    <message>
        <source>The sign-in service refused: begin again, then tell the administrator (%1).</source>
        <translation>Dịch vụ đăng nhập từ chối: bắt đầu lại, nếu vẫn vậy thì báo quản trị (%1).</translation>
    </message>
    <message>
        <source>The sign-in service gives no codes for other devices: sign in in the browser or with the password of this counter.</source>
        <translation>Dịch vụ đăng nhập không cấp mã cho máy khác: đăng nhập trong trình duyệt hoặc bằng mật khẩu của quầy này.</translation>
    </message>
    <message>
        <source>Something else answers in place of the sign-in service: does this network ask for a sign-in of its own?</source>
        <translation>Một trang khác trả lời thay dịch vụ đăng nhập: mạng này có đòi đăng nhập riêng không?</translation>
    </message>
</context>
<context>
    <name>AccountPane</name>
    <message>
        <source>Password of this counter</source>
        <translation>Mật khẩu ở quầy này</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Nhập lại lần nữa</translation>
    </message>
    <message>
        <source>With a code on a telephone</source>
        <translation>Bằng mã trên điện thoại</translation>
    </message>
    <message>
        <source>Keep the password</source>
        <translation>Lưu mật khẩu</translation>
    </message>
    <message>
        <source>Account of the province</source>
        <translation>Tài khoản của tỉnh</translation>
    </message>
    <message>
        <source>Account of %1</source>
        <translation>Tài khoản %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Not now (Esc)</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Sign in on the page that opens in the browser; you are then signed in here, too.</source>
        <translation>Đăng nhập ở trang vừa mở trong trình duyệt; xong là vào được ở đây.</translation>
    </message>
    <message>
        <source>Open %1 on a telephone or another computer before %2 and type this code there:</source>
        <translation>Trước %2, mở %1 trên điện thoại hoặc máy khác và gõ mã này:</translation>
    </message>
    <message>
        <source>The page with the code, for a telephone</source>
        <translation>Trang kèm mã, để quét bằng điện thoại</translation>
    </message>
    <message>
        <source>%1: choose a password with which you sign in here on days without a network.</source>
        <translation>%1: chọn mật khẩu để đăng nhập ở đây những hôm mất mạng.</translation>
    </message>
    <message>
        <source>The two are different: type both again.</source>
        <translation>Hai lần nhập khác nhau: nhập lại cả hai.</translation>
    </message>
    <message>
        <source>Code to type in</source>
        <translation>Mã cần gõ</translation>
    </message>
</context>
<context>
    <name>ActDesk</name>
    <message>
        <source>Print %1 in the citizen&apos;s hand no longer says what holds: Ctrl+P prints the one that stands for it.</source>
        <translation>Bản in %1 người dân đang giữ không còn đúng: bấm Ctrl+P để in thay.</translation>
    </message>
    <message>
        <source>Kept as two matters; it is not asked again.</source>
        <translation>Đã ghi là hai hồ sơ khác nhau; không hỏi lại nữa.</translation>
    </message>
    <message>
        <source>One matter: %1 is counted once, as filed with help.</source>
        <translation>Cùng một hồ sơ: %1 chỉ tính một lần, là nộp có hỗ trợ tại quầy.</translation>
    </message>
</context>
<context>
    <name>ActFacts</name>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Họ tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Number of the identity paper</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Kind of identity paper</source>
        <translation>Loại giấy tờ</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Submitter&apos;s name</source>
        <translation>Họ tên người nộp</translation>
    </message>
    <message>
        <source>Submitter&apos;s number</source>
        <translation>Số giấy tờ người nộp</translation>
    </message>
    <message>
        <source>Submitter&apos;s telephone</source>
        <translation>Điện thoại người nộp</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Way of returning</source>
        <translation>Cách nhận kết quả</translation>
    </message>
    <message>
        <source>Address for the post</source>
        <translation>Địa chỉ nhận bưu chính</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bổ sung đến hết %1</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>giấy bàn giao số %1</translation>
    </message>
    <message>
        <source>taken by %1</source>
        <translation>nhận: %1</translation>
    </message>
    <message>
        <source>shelf %1</source>
        <translation>ô kệ %1</translation>
    </message>
    <message>
        <source>received by %1</source>
        <translation>người nhận: %1</translation>
    </message>
    <message>
        <source>slip lost</source>
        <translation>mất giấy hẹn</translation>
    </message>
    <message>
        <source>tracking number %1</source>
        <translation>số hiệu bưu gửi %1</translation>
    </message>
    <message>
        <source>appointment %1</source>
        <translation>hẹn trả %1</translation>
    </message>
    <message>
        <source>instead of %1</source>
        <translation>thay cho %1</translation>
    </message>
</context>
<context>
    <name>ActFields</name>
    <message>
        <source>Department</source>
        <translation>Phòng chuyên môn</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người giao nhận</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Ô kệ</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>The citizen supplements until</source>
        <translation>Hạn bổ sung</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Ngày hẹn trả mới</translation>
    </message>
    <message>
        <source>The letter goes out today</source>
        <translation>Gửi văn bản xin lỗi trong hôm nay</translation>
    </message>
    <message>
        <source>Address for the post</source>
        <translation>Địa chỉ nhận bưu chính</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>The citizen pays the postage</source>
        <translation>Người nhận trả cước bưu chính</translation>
    </message>
    <message>
        <source>Owner&apos;s name</source>
        <translation>Họ tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>Number of the identity paper</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Return of the result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>The dossier is cancelled with its number: it stays in the books and cannot be brought back.</source>
        <translation>Hồ sơ bị hủy cùng số của nó: vẫn còn trong sổ và không khôi phục được.</translation>
    </message>
    <message>
        <source>Papers asked for</source>
        <translation>Giấy tờ yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Papers that came</source>
        <translation>Giấy tờ đã nhận</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>A supplement was asked for on %1 already: %2</source>
        <translation>Đã yêu cầu bổ sung ngày %1: %2</translation>
    </message>
    <message>
        <source>Enter the date of birth like 05/09/1985, or the year alone.</source>
        <translation>Nhập ngày sinh theo dạng 05/09/1985, hoặc chỉ năm sinh.</translation>
    </message>
    <message>
        <source>A telephone number has 10 digits, like 0912 345 678.</source>
        <translation>Số điện thoại có 10 chữ số, ví dụ 0912 345 678.</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>Phòng &amp;chuyên môn</translation>
    </message>
    <message>
        <source>&amp;Who takes them there</source>
        <translation>Người n&amp;hận ở đó</translation>
    </message>
    <message>
        <source>She&amp;lf</source>
        <translation>Ô &amp;kệ</translation>
    </message>
    <message>
        <source>The citizen supplements &amp;until</source>
        <translation>Hạn &amp;bổ sung</translation>
    </message>
    <message>
        <source>New a&amp;ppointment</source>
        <translation>N&amp;gày hẹn trả mới</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>&amp;Số hiệu bưu gửi</translation>
    </message>
    <message>
        <source>Owner&apos;s &amp;name</source>
        <translation>&amp;Họ tên chủ hồ sơ</translation>
    </message>
    <message>
        <source>N&amp;umber of the identity paper</source>
        <translation>Số giấ&amp;y tờ</translation>
    </message>
    <message>
        <source>Date of &amp;birth</source>
        <translation>Ngày s&amp;inh</translation>
    </message>
    <message>
        <source>Te&amp;lephone</source>
        <translation>Điện th&amp;oại</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Email</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Địa &amp;chỉ</translation>
    </message>
    <message>
        <source>Address for the p&amp;ost</source>
        <translation>Địa chỉ nhận bư&amp;u chính</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>Gh&amp;i chú</translation>
    </message>
    <message>
        <source>Post&amp;man</source>
        <translation>Nhân &amp;viên bưu chính</translation>
    </message>
    <message>
        <source>&amp;Who brings them</source>
        <translation>Người &amp;giao</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the result</source>
        <translation>Số, ký &amp;hiệu của kết quả</translation>
    </message>
    <message>
        <source>Number of the result</source>
        <translation>Số, ký hiệu của kết quả</translation>
    </message>
    <message>
        <source>&amp;Code that the other system gave</source>
        <translation>Mã do hệ thống khác cấp</translation>
    </message>
    <message>
        <source>Code that the other system gave</source>
        <translation>Mã do hệ thống khác cấp</translation>
    </message>
    <message>
        <source>Scan, paste or type</source>
        <translation>Quét, dán hoặc gõ</translation>
    </message>
    <message>
        <source>W&amp;ho pressed “Nộp”</source>
        <translation>Ai bấm “Nộp”</translation>
    </message>
    <message>
        <source>Who pressed “Nộp”</source>
        <translation>Ai bấm “Nộp”</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>A relative</source>
        <translation>Người thân</translation>
    </message>
    <message>
        <source>With the officer&apos;s help</source>
        <translation>Cán bộ giúp</translation>
    </message>
    <message>
        <source>%1; it looks like %2</source>
        <translation>%1; mã có dạng %2</translation>
    </message>
</context>
<context>
    <name>ActPane</name>
    <message>
        <source>Work on the dossier</source>
        <translation>Xử lý hồ sơ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Việc có thể làm</translation>
    </message>
    <message>
        <source>Note and print</source>
        <translation>Ghi nhận và in</translation>
    </message>
    <message>
        <source>Cancel the dossier</source>
        <translation>Hủy hồ sơ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Enter the reason.</source>
        <translation>Nhập lý do.</translation>
    </message>
    <message>
        <source>Seen, go on</source>
        <translation>Đã xem, làm tiếp</translation>
    </message>
    <message>
        <source>Meanwhile %1 (counter %2) at %3: %4</source>
        <translation>Trong lúc đó %1 (quầy %2) lúc %3: %4</translation>
    </message>
</context>
<context>
    <name>Adoption</name>
    <message>
        <source>The review of the list is signed by a supervisor.</source>
        <translation>Phụ trách mới được ký kết quả rà soát danh mục.</translation>
    </message>
    <message>
        <source>This period has not begun yet: choose an earlier one.</source>
        <translation>Kỳ này chưa bắt đầu: hãy chọn kỳ trước.</translation>
    </message>
</context>
<context>
    <name>AdoptionDesk</name>
    <message>
        <source>The review of the list is signed by a supervisor.</source>
        <translation>Phụ trách mới được ký kết quả rà soát danh mục.</translation>
    </message>
    <message>
        <source>The figures are being computed…</source>
        <translation>Đang tính số liệu…</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>số liệu lúc %1</translation>
    </message>
    <message>
        <source>No dossier of this procedure was received in the period.</source>
        <translation>Trong kỳ không tiếp nhận hồ sơ nào của thủ tục này.</translation>
    </message>
    <message>
        <source>Online services</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>The reason is kept; it goes out with the signed review.</source>
        <translation>Đã lưu lý do; sẽ gửi đi cùng kết quả rà soát đã ký.</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>XLSX (*.xlsx)</source>
        <translation>XLSX (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing the list…</source>
        <translation>Đang ghi danh sách…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
    <message>
        <source>Printing the list…</source>
        <translation>Đang in danh sách…</translation>
    </message>
    <message>
        <source>The review of the list is signed and goes to the province.</source>
        <translation>Đã ký kết quả rà soát danh mục, sẽ gửi lên tỉnh.</translation>
    </message>
    <message>
        <source>The units are being read…</source>
        <translation>Đang đọc các đơn vị…</translation>
    </message>
    <message>
        <source>the province is asked…</source>
        <translation>đang hỏi tỉnh…</translation>
    </message>
    <message>
        <source>this counter is enrolled at no portal</source>
        <translation>quầy này chưa đăng ký với cổng nào</translation>
    </message>
    <message>
        <source>no unit stands below this one</source>
        <translation>không có đơn vị nào bên dưới</translation>
    </message>
</context>
<context>
    <name>AdoptionFigures</name>
    <message>
        <source>Filed online by themselves</source>
        <translation>Nộp trực tuyến tự thực hiện</translation>
    </message>
    <message>
        <source>of all received</source>
        <translation>trên mọi hồ sơ tiếp nhận</translation>
    </message>
    <message>
        <source>Filed online with help at the counter</source>
        <translation>Nộp trực tuyến có hỗ trợ tại quầy</translation>
    </message>
    <message>
        <source>Paper digitised (not online)</source>
        <translation>Giấy được số hóa (không phải trực tuyến)</translation>
    </message>
    <message>
        <source>of the papers handed in</source>
        <translation>trên giấy tờ nộp vào</translation>
    </message>
    <message>
        <source>Filed online by themselves, per cent of each week</source>
        <translation>Nộp trực tuyến tự thực hiện, phần trăm của từng tuần</translation>
    </message>
    <message>
        <source>Share by week</source>
        <translation>Tỷ lệ theo tuần</translation>
    </message>
    <message>
        <source>nothing received</source>
        <translation>không tiếp nhận hồ sơ nào</translation>
    </message>
    <message>
        <source>procedures full or partial with online dossiers in the period</source>
        <translation>thủ tục toàn trình, một phần có hồ sơ trực tuyến trong kỳ</translation>
    </message>
    <message numerus="yes">
        <source>citizens filed alone for the first time after help; %n helped in the period</source>
        <translation>
            <numerusform>người lần đầu tự nộp sau khi được hỗ trợ (kỳ này hỗ trợ %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdoptionPage</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>List for the meeting</source>
        <translation>Danh sách họp</translation>
    </message>
    <message>
        <source>Procedures and how they are filed</source>
        <translation>Thủ tục và cách nộp</translation>
    </message>
    <message>
        <source>Procedures whose lift brings most</source>
        <translation>Thủ tục cần nâng trước</translation>
    </message>
    <message>
        <source>Procedures without an online dossier</source>
        <translation>Thủ tục chưa có hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>Why citizens came in person</source>
        <translation>Vì sao người nộp đến trực tiếp</translation>
    </message>
    <message>
        <source>Online services</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Best lifts</source>
        <translation>Cần nâng</translation>
    </message>
    <message>
        <source>Why in person</source>
        <translation>Lý do đến</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Nội dung xem</translation>
    </message>
    <message>
        <source>Target share, per cent</source>
        <translation>Tỷ lệ mục tiêu, phần trăm</translation>
    </message>
    <message>
        <source>Why nothing of it comes online</source>
        <translation>Vì sao thủ tục chưa có hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>Why nothing of it comes online; Enter keeps it</source>
        <translation>Vì sao chưa có hồ sơ trực tuyến; Enter để lưu</translation>
    </message>
    <message>
        <source>Sign the review of the list</source>
        <translation>Ký xác nhận rà soát danh mục</translation>
    </message>
    <message>
        <source>Dossiers of the procedure</source>
        <translation>Hồ sơ của thủ tục</translation>
    </message>
    <message>
        <source>Export as XLSX</source>
        <translation>Xuất XLSX</translation>
    </message>
    <message>
        <source>Print the list for the meeting</source>
        <translation>In danh sách họp</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Simulate a target</source>
        <translation>Thử mục tiêu</translation>
    </message>
    <message>
        <source>Procedures without dossiers</source>
        <translation>Thủ tục chưa phát sinh</translation>
    </message>
    <message>
        <source>Between the tables</source>
        <translation>Chuyển giữa các bảng</translation>
    </message>
    <message>
        <source>Without dossiers: %1</source>
        <translation>Chưa phát sinh: %1</translation>
    </message>
    <message>
        <source>Every procedure that can be filed online has reached %1.</source>
        <translation>Mọi thủ tục nộp trực tuyến được đã đạt %1.</translation>
    </message>
    <message>
        <source>If these %1 procedures reach %2: the unit goes from %3 to %4; if all do, to %5.</source>
        <translation>Nếu %1 thủ tục này đạt %2: đơn vị từ %3 lên %4; nếu tất cả đều đạt: %5.</translation>
    </message>
    <message>
        <source>The units or this one</source>
        <translation>Các đơn vị / đơn vị này</translation>
    </message>
    <message>
        <source>Ask the province anew</source>
        <translation>Hỏi lại tỉnh</translation>
    </message>
    <message>
        <source>This unit</source>
        <translation>Đơn vị này</translation>
    </message>
    <message>
        <source>The units</source>
        <translation>Các đơn vị</translation>
    </message>
    <message>
        <source>Whose use of online services</source>
        <translation>Xem dịch vụ công trực tuyến của ai</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>The next of the three shares</source>
        <translation>Tỷ lệ tiếp theo</translation>
    </message>
    <message>
        <source>The shares by week are those of the units (Ctrl+B).</source>
        <translation>Tỷ lệ theo tuần chỉ có ở phần Các đơn vị (Ctrl+B).</translation>
    </message>
    <message>
        <source>The dossiers of other units are not here.</source>
        <translation>Hồ sơ của đơn vị khác không có ở đây.</translation>
    </message>
    <message>
        <source>Load figures of a ministry&apos;s system</source>
        <translation>Nạp số liệu của hệ thống của bộ</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Của bộ</translation>
    </message>
</context>
<context>
    <name>AdoptionPaper</name>
    <message>
        <source>of all received</source>
        <translation>trên mọi hồ sơ tiếp nhận</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>Tự nộp</translation>
    </message>
    <message>
        <source>With help at the counter</source>
        <translation>Có hỗ trợ tại quầy</translation>
    </message>
    <message>
        <source>Paper digitised</source>
        <translation>Giấy được số hóa</translation>
    </message>
    <message>
        <source>of the papers handed in</source>
        <translation>trên giấy tờ nộp vào</translation>
    </message>
    <message>
        <source>Procedures full or partial: %1, of them with online dossiers: %2 · Citizens who filed alone for the first time after help: %3</source>
        <translation>Thủ tục toàn trình, một phần: %1, trong đó có hồ sơ trực tuyến: %2 · Người lần đầu tự nộp sau khi được hỗ trợ: %3</translation>
    </message>
    <message>
        <source>Online services</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Use of online services by procedure</source>
        <translation>Tình hình nộp trực tuyến theo thủ tục</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Competent unit</source>
        <translation>Cơ quan giải quyết</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Share (%)</source>
        <translation>Tỷ lệ (%)</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>Why in person</source>
        <translation>Lý do đến</translation>
    </message>
    <message>
        <source>Reason without dossiers</source>
        <translation>Lý do chưa phát sinh</translation>
    </message>
    <message>
        <source>List for the meeting</source>
        <translation>Danh sách họp</translation>
    </message>
    <message>
        <source>Online services: what is to be decided</source>
        <translation>Dịch vụ công trực tuyến: nội dung cần quyết định</translation>
    </message>
    <message>
        <source>If the procedures below reach %1, the unit goes from %2 to %3</source>
        <translation>Nếu các thủ tục cần nâng dưới đây đạt %1, tỷ lệ của đơn vị từ %2 lên %3</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Obstacles, reasons</source>
        <translation>Vướng mắc, lý do</translation>
    </message>
    <message>
        <source>to lift</source>
        <translation>cần nâng</translation>
    </message>
    <message>
        <source>no dossiers</source>
        <translation>chưa phát sinh</translation>
    </message>
    <message>
        <source>In the ministry&apos;s system: received</source>
        <translation>Hệ thống của bộ: tiếp nhận</translation>
    </message>
    <message>
        <source>In the ministry&apos;s system: online</source>
        <translation>Hệ thống của bộ: trực tuyến</translation>
    </message>
</context>
<context>
    <name>AdoptionWords</name>
    <message>
        <source>paper only</source>
        <translation>chỉ nhận giấy</translation>
    </message>
    <message>
        <source>fee not online</source>
        <translation>phí chưa trả trực tuyến</translation>
    </message>
    <message>
        <source>paper original</source>
        <translation>cần bản chính</translation>
    </message>
    <message>
        <source>paper result</source>
        <translation>kết quả bản giấy</translation>
    </message>
    <message>
        <source>result not said</source>
        <translation>chưa rõ kết quả điện tử</translation>
    </message>
    <message>
        <source>not in force</source>
        <translation>hết hiệu lực</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Toàn trình</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Một phần</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>Tự nộp</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>Hỗ trợ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>Vướng mắc</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>Dossiers more</source>
        <translation>Thêm hồ sơ</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Competent unit</source>
        <translation>Cơ quan giải quyết</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Why in person</source>
        <translation>Lý do đến</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>In the ministry&apos;s system: received %1, online %2, settled %3, late %4</source>
        <translation>Trong hệ thống của bộ: tiếp nhận %1, trực tuyến %2, đã giải quyết %3, quá hạn %4</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Của bộ</translation>
    </message>
    <message>
        <source>In the ministry&apos;s system, as it counted itself; dossiers received here and handled there are in both columns, which are never added up</source>
        <translation>Trong hệ thống của bộ, do hệ thống đó tự đếm; hồ sơ nhận tại đây rồi xử lý ở đó có trong cả hai cột nên không cộng hai cột</translation>
    </message>
</context>
<context>
    <name>ApplicantPane</name>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Without a card</source>
        <translation>Không có thẻ</translation>
    </message>
    <message>
        <source>Type a person or an organisation without a card (Ctrl+I)</source>
        <translation>Nhập người hoặc tổ chức không có thẻ (Ctrl+I)</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Quét lại</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Show the whole number</source>
        <translation>Hiện đủ số định danh</translation>
    </message>
    <message>
        <source>Shows or masks the identity number</source>
        <translation>Hiện hoặc che số định danh</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Residence</source>
        <translation>Thường trú</translation>
    </message>
    <message>
        <source>Name to be checked</source>
        <translation>Họ tên cần kiểm tra dấu</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Đúng</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Loại</translation>
    </message>
    <message>
        <source>Kind of owner</source>
        <translation>Loại chủ hồ sơ</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Họ tên</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>Giấ&amp;y tờ</translation>
    </message>
    <message>
        <source>Kind of identity paper</source>
        <translation>Loại giấy tờ tùy thân</translation>
    </message>
    <message>
        <source>Number of the paper</source>
        <translation>Số giấy tờ</translation>
    </message>
    <message>
        <source>&amp;Born</source>
        <translation>Ngày s&amp;inh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Re&amp;presentative</source>
        <translation>Đại d&amp;iện</translation>
    </message>
    <message>
        <source>Who speaks for the organisation</source>
        <translation>Người đại diện của tổ chức</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Địa &amp;chỉ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>Điện th&amp;oại</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>&amp;Submitter</source>
        <translation>Người nộ&amp;p</translation>
    </message>
    <message>
        <source>Who hands the dossier in</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Người khác</translation>
    </message>
    <message>
        <source>Swap applicant and submitter</source>
        <translation>Đổi chỗ Chủ hồ sơ và Người nộp</translation>
    </message>
    <message>
        <source>Exchanges the two people</source>
        <translation>Đổi chỗ hai người cho nhau</translation>
    </message>
    <message>
        <source>Swap applicant and submitter (Ctrl+T)</source>
        <translation>Đổi chỗ Chủ hồ sơ và Người nộp (Ctrl+T)</translation>
    </message>
    <message>
        <source>Relat&amp;ion</source>
        <translation>&amp;Quan hệ</translation>
    </message>
    <message>
        <source>What the submitter is to the owner</source>
        <translation>Quan hệ với chủ hồ sơ</translation>
    </message>
    <message>
        <source>Name of the submitter</source>
        <translation>Họ tên người nộp</translation>
    </message>
    <message>
        <source>Scan or type</source>
        <translation>Quét thẻ hoặc gõ tên</translation>
    </message>
    <message>
        <source>Identity number of the submitter</source>
        <translation>Số định danh của người nộp</translation>
    </message>
    <message>
        <source>&amp;Return by</source>
        <translation>Nhận &amp;kết quả</translation>
    </message>
    <message>
        <source>How the result is returned</source>
        <translation>Cách nhận kết quả</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Điện tử</translation>
    </message>
    <message>
        <source>Mai&amp;l to</source>
        <translation>Gửi &amp;về</translation>
    </message>
    <message>
        <source>Address to post the result to</source>
        <translation>Địa chỉ gửi kết quả</translation>
    </message>
    <message>
        <source>Number of the pap&amp;er</source>
        <translation>Số giấ&amp;y tờ</translation>
    </message>
    <message>
        <source>Why there is none</source>
        <translation>Lý do chưa có</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Ground for having no paper</source>
        <translation>Lý do chưa có giấy tờ</translation>
    </message>
    <message>
        <source>Type the date of birth as 05/09/1985.</source>
        <translation>Nhập ngày sinh theo dạng 05/09/1985.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Household business</source>
        <translation>Hộ kinh doanh</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>State agency</source>
        <translation>Cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>Tổ chức khác</translation>
    </message>
    <message>
        <source>Identity card (CCCD)</source>
        <translation>Thẻ căn cước (CCCD)</translation>
    </message>
    <message>
        <source>Old identity card (CMND)</source>
        <translation>Chứng minh nhân dân (CMND)</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Hộ chiếu</translation>
    </message>
    <message>
        <source>Temporary residence card</source>
        <translation>Thẻ tạm trú</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>Thẻ thường trú</translation>
    </message>
    <message>
        <source>Identity certificate</source>
        <translation>Giấy chứng nhận căn cước</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Giấy khai sinh</translation>
    </message>
    <message>
        <source>No paper yet</source>
        <translation>Chưa có giấy tờ</translation>
    </message>
    <message>
        <source>Authorised person</source>
        <translation>Được ủy quyền</translation>
    </message>
    <message>
        <source>Father or mother</source>
        <translation>Cha, mẹ</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Đại diện theo pháp luật</translation>
    </message>
    <message>
        <source>Employee with a letter</source>
        <translation>Nhân viên (giấy giới thiệu)</translation>
    </message>
    <message>
        <source>Post office</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>not on the card</source>
        <translation>không có trên thẻ</translation>
    </message>
    <message>
        <source>Read from the card</source>
        <translation>Đọc từ thẻ</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>Là &amp;ai</translation>
    </message>
    <message>
        <source>Check the accents: compare the name with the card. Edit (F2) or press Correct.</source>
        <translation>Kiểm tra dấu tên: so với thẻ. Sửa (F2) hoặc bấm Đúng.</translation>
    </message>
    <message>
        <source>Paper that gives the right</source>
        <translation>Giấy ủy quyền hoặc giới thiệu</translation>
    </message>
    <message>
        <source>Authorisation, letter no. …</source>
        <translation>Giấy ủy quyền, giấy giới thiệu số …</translation>
    </message>
    <message>
        <source>A fingerprint stands for the signature. Read aloud what was entered.</source>
        <translation>Điểm chỉ thay chữ ký. Hãy đọc lại nội dung đã nhập cho người nộp nghe.</translation>
    </message>
    <message>
        <source>By right of</source>
        <translation>Giấy tờ</translation>
    </message>
</context>
<context>
    <name>ArrivalsChart</name>
    <message numerus="yes">
        <source>%n counter(s) open</source>
        <translation>
            <numerusform>%n quầy mở</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s)</source>
        <translation>
            <numerusform>%n quầy</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2: %3, %4</source>
        <translation>%1–%2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n citizen(s)</source>
        <translation>
            <numerusform>%n khách</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssistPane</name>
    <message>
        <source>Help to file online</source>
        <translation>Hỗ trợ nộp trực tuyến</translation>
    </message>
    <message>
        <source>VNeID level 2</source>
        <translation>VNeID mức 2</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa trả được</translation>
    </message>
    <message>
        <source>&amp;VNeID level 2</source>
        <translation>VNeID mức 2</translation>
    </message>
    <message>
        <source>Who pressed “Nộp”</source>
        <translation>Ai bấm “Nộp”</translation>
    </message>
    <message>
        <source>The citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>A relative</source>
        <translation>Người thân</translation>
    </message>
    <message>
        <source>With help</source>
        <translation>Cán bộ giúp</translation>
    </message>
    <message>
        <source>Who &amp;pressed “Nộp”</source>
        <translation>Ai bấm “Nộp”</translation>
    </message>
    <message>
        <source>The portal&apos;s code goes into the field at the left, by scan or paste, now or later. Only the citizen enters password and OTP, on the citizen&apos;s own device: never here.</source>
        <translation>Mã do Cổng cấp ghi vào ô bên trái: quét hoặc dán, ngay bây giờ hoặc sau. Mật khẩu và OTP chỉ do công dân tự nhập trên thiết bị của mình, không bao giờ nhập ở đây.</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Lưu tạm</translation>
    </message>
    <message>
        <source>Keep this draft aside (F4, Ctrl+H)</source>
        <translation>Lưu tạm hồ sơ đang nhập (F4, Ctrl+H)</translation>
    </message>
    <message>
        <source>The catalogue knows no page of this procedure on the portal: open the portal and search for the procedure&apos;s code.</source>
        <translation>Danh mục chưa có trang của thủ tục này trên Cổng: mở Cổng rồi tìm theo mã thủ tục.</translation>
    </message>
    <message>
        <source>Code of the procedure&apos;s page: %1</source>
        <translation>Mã dẫn đến trang thủ tục: %1</translation>
    </message>
    <message>
        <source>Brought: %1 of %2 papers. After saving, F6 scans them; the dossier&apos;s page gives them as files.</source>
        <translation>Đã mang theo %1/%2 giấy tờ. Lưu xong, F6 để số hóa; lấy tệp ở trang Hồ sơ.</translation>
    </message>
    <message>
        <source>Without VNeID level 2: the commune&apos;s police opens an account; a relative may file; or paper is taken by an exception, at the left.</source>
        <translation>Chưa có VNeID mức 2: hướng dẫn đăng ký tại Công an xã; hoặc người thân nộp thay; hoặc nhận giấy theo ngoại lệ, ô bên trái.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Save the help given</source>
        <translation>Lưu lượt hỗ trợ</translation>
    </message>
    <message>
        <source>What is filed online is paid on the portal: no fee is taken here.</source>
        <translation>Hồ sơ nộp trực tuyến thì trả phí, lệ phí trên Cổng; quầy không thu.</translation>
    </message>
    <message>
        <source>The citizen scans this with a telephone: the procedure&apos;s page of %1 opens.</source>
        <translation>Công dân quét bằng điện thoại để mở trang của thủ tục trên %1.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The backup could not be written: make room there, or choose another place.</source>
        <translation>Không ghi được bản sao lưu: giải phóng chỗ trống ở đó hoặc chọn nơi khác.</translation>
    </message>
    <message>
        <source>The backup was changed or cut off: take another copy of it. Nothing was brought back.</source>
        <translation>Bản sao lưu đã bị thay đổi hoặc thiếu phần cuối: lấy bản khác. Chưa khôi phục gì.</translation>
    </message>
    <message>
        <source>The backup could not be brought back: make room on the disk and try again. What was there is as it was.</source>
        <translation>Không khôi phục được bản sao lưu: giải phóng chỗ trống trên đĩa rồi thử lại. Dữ liệu đang có vẫn nguyên.</translation>
    </message>
    <message>
        <source>This folder already holds an office: choose an empty one, or add --replace to move its database aside.</source>
        <translation>Thư mục này đã có dữ liệu của một đơn vị: chọn thư mục trống, hoặc thêm --replace để chuyển cơ sở dữ liệu cũ sang bên.</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Chờ đồng bộ</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Đang đồng bộ</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Đã đồng bộ</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>Quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) overdue</source>
        <translation>
            <numerusform>Quá hạn %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Còn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>Còn %n giờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message numerus="yes">
        <source>Others (%n procedure(s))</source>
        <translation>
            <numerusform>Khác (%n thủ tục)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>BarcodeWriting</name>
    <message>
        <source>No barcode can be made of this text.</source>
        <translation>Không tạo được mã vạch từ nội dung này.</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy in</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Nothing is certified in this book and year yet.</source>
        <translation>Sổ và năm này chưa có việc chứng thực nào.</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Certified copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Hợp đồng, giao dịch</translation>
    </message>
    <message>
        <source>Year of the book</source>
        <translation>Năm của sổ</translation>
    </message>
    <message>
        <source>Book of certifications</source>
        <translation>Sổ chứng thực</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>Print the book</source>
        <translation>In sổ chứng thực</translation>
    </message>
    <message>
        <source>The book as a sheet</source>
        <translation>Xuất sổ ra bảng tính</translation>
    </message>
</context>
<context>
    <name>BulletChart</name>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>%1, target %2</source>
        <translation>%1, mục tiêu %2</translation>
    </message>
</context>
<context>
    <name>CalendarPane</name>
    <message>
        <source>&amp;Reason, on the letters</source>
        <translation>Lý &amp;do, in trên văn bản</translation>
    </message>
    <message>
        <source>Corrected calendar</source>
        <translation>Lịch làm việc điều chỉnh</translation>
    </message>
    <message>
        <source>Dossiers whose appointment moves</source>
        <translation>Hồ sơ có hẹn trả thay đổi</translation>
    </message>
    <message>
        <source>Chosen ones get the new appointment: an earlier one at once, a later one with its letter (Mẫu 04). The others keep what was promised.</source>
        <translation>Hồ sơ được chọn nhận hẹn mới: hẹn sớm hơn đổi ngay, hẹn muộn hơn kèm văn bản Mẫu 04. Hồ sơ không chọn giữ ngày đã hẹn.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Đã hẹn</translation>
    </message>
    <message>
        <source>By the new calendar</source>
        <translation>Theo lịch mới</translation>
    </message>
    <message>
        <source>%1, later</source>
        <translation>%1, muộn hơn</translation>
    </message>
    <message>
        <source>%1, earlier</source>
        <translation>%1, sớm hơn</translation>
    </message>
    <message numerus="yes">
        <source>The office opens otherwise on %1: %n open dossier(s) would move. Nothing is changed before it is confirmed.</source>
        <translation>
            <numerusform>Giờ làm việc thay đổi vào %1: %n hồ sơ đang giải quyết sẽ đổi hẹn. Chưa xác nhận thì chưa có gì thay đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>No open dossier waits for a corrected calendar.</source>
        <translation>Không có hồ sơ nào phải đổi hẹn vì lịch làm việc.</translation>
    </message>
    <message>
        <source>the office&apos;s calendar was corrected</source>
        <translation>lịch làm việc của cơ quan được điều chỉnh</translation>
    </message>
    <message numerus="yes">
        <source>Confirm, print %n letter(s)</source>
        <translation>
            <numerusform>Xác nhận, in %n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the reason.</source>
        <translation>Nhập lý do.</translation>
    </message>
</context>
<context>
    <name>Calibrating</name>
    <message>
        <source>Accents get lost on the way: set the scanner to serial mode (USB-COM) by the code in its manual, then choose “USB serial” in Settings.</source>
        <translation>Dấu bị mất trên đường: chuyển máy quét sang chế độ serial (USB-COM) bằng mã trong sách hướng dẫn, rồi chọn “USB serial” trong Cài đặt.</translation>
    </message>
    <message>
        <source>Accents get lost on the way: set the scanner&apos;s output to UTF-8 by the code in its manual.</source>
        <translation>Dấu bị mất trên đường: đặt máy quét gửi UTF-8 bằng mã trong sách hướng dẫn.</translation>
    </message>
    <message>
        <source>A Vietnamese input method alters scans: switch it off while scanning.</source>
        <translation>Bộ gõ tiếng Việt làm sai mã quét: tắt bộ gõ khi quét.</translation>
    </message>
    <message>
        <source>The keyboard layout alters scans: set this computer&apos;s keyboard to English (US).</source>
        <translation>Bố cục bàn phím làm sai mã quét: đặt bàn phím máy tính là Tiếng Anh (Mỹ).</translation>
    </message>
    <message>
        <source>The scanner types Vietnamese key by key: set it to UTF-8 or to serial mode.</source>
        <translation>Máy quét gõ tiếng Việt từng phím: đặt máy quét sang UTF-8 hoặc chế độ serial.</translation>
    </message>
    <message>
        <source>Scans have no end mark: set the suffix Enter (CR) by the code in the scanner&apos;s manual.</source>
        <translation>Mã quét không có dấu kết thúc: đặt hậu tố Enter (CR) bằng mã trong sách hướng dẫn.</translation>
    </message>
    <message>
        <source>The scanner types slowly: set the prefix “~” or a higher keyboard speed by the codes in its manual.</source>
        <translation>Máy quét gõ chậm: đặt tiền tố “~” hoặc tốc độ bàn phím cao hơn bằng mã trong sách hướng dẫn.</translation>
    </message>
</context>
<context>
    <name>CameraDesk</name>
    <message>
        <source>Hold still…</source>
        <translation>Giữ yên…</translation>
    </message>
    <message>
        <source>Hold the code into the frame.</source>
        <translation>Đưa mã vào trong khung.</translation>
    </message>
    <message>
        <source>Too far away: bring the card closer.</source>
        <translation>Xa quá: đưa thẻ lại gần hơn.</translation>
    </message>
    <message>
        <source>Blurred: hold the card still, a little farther away.</source>
        <translation>Bị nhòe: giữ yên thẻ, đưa ra xa hơn một chút.</translation>
    </message>
    <message>
        <source>Glare: tilt the card a little.</source>
        <translation>Bị lóa: nghiêng thẻ một chút.</translation>
    </message>
    <message>
        <source>Too dark: turn on a light.</source>
        <translation>Tối quá: bật thêm đèn.</translation>
    </message>
    <message>
        <source>The chosen camera is not connected: using %1</source>
        <translation>Máy ảnh đã chọn không được cắm: đang dùng %1</translation>
    </message>
</context>
<context>
    <name>CameraPane</name>
    <message>
        <source>Read a code with the camera</source>
        <translation>Đọc mã bằng máy ảnh</translation>
    </message>
    <message>
        <source>Close the camera</source>
        <translation>Đóng máy ảnh</translation>
    </message>
    <message>
        <source>Close the camera (Esc)</source>
        <translation>Đóng máy ảnh (Esc)</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>Đang mở máy ảnh…</translation>
    </message>
</context>
<context>
    <name>CameraSource</name>
    <message>
        <source>The camera gives no picture. Another program may be using it: close Zalo, Zoom and the like, then try again.</source>
        <translation>Máy ảnh không cho hình. Có thể chương trình khác đang dùng máy ảnh: đóng Zalo, Zoom… rồi thử lại.</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, then try again.</source>
        <translation>Chưa có máy ảnh nào được nối. Cắm máy ảnh rồi thử lại.</translation>
    </message>
    <message>
        <source>The camera cannot be opened. Another program may be using it: close Zalo, Zoom and the like, then try again.</source>
        <translation>Không mở được máy ảnh. Có thể chương trình khác đang dùng máy ảnh: đóng Zalo, Zoom… rồi thử lại.</translation>
    </message>
    <message>
        <source>This user may not use the camera: allow it in the computer&apos;s privacy settings (Linux: add the user to the group “video”), then sign in to the computer again.</source>
        <translation>Người dùng máy này không có quyền dùng máy ảnh: hãy cho phép trong phần quyền riêng tư của máy (Linux: thêm người dùng vào nhóm “video”), rồi đăng nhập lại máy tính.</translation>
    </message>
    <message>
        <source>The camera was unplugged. Plug it in, then try again.</source>
        <translation>Máy ảnh đã bị rút ra. Hãy cắm lại rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>CarriedText</name>
    <message>
        <source>The bundle is taken, but its receipt could not be written: take it again with another place for the receipt; nothing is done twice.</source>
        <translation>Đã nhận gói, nhưng không ghi được biên nhận: nhận lại với nơi ghi biên nhận khác; không việc gì bị làm hai lần.</translation>
    </message>
    <message>
        <source>The bundle was changed or cut off on its way. Nothing of it was taken: copy it again from the counter.</source>
        <translation>Gói đã bị thay đổi hoặc thiếu phần cuối trên đường đi. Chưa nhận gì: chép lại từ quầy.</translation>
    </message>
    <message>
        <source>The bundle could not be taken whole: take it again, nothing is done twice.</source>
        <translation>Chưa nhận hết được gói: nhận lại, không việc gì bị làm hai lần.</translation>
    </message>
    <message>
        <source>The bundle cannot be read.</source>
        <translation>Không đọc được gói.</translation>
    </message>
    <message>
        <source>The bundle does not come from a counter that is enrolled here. Nothing of it was taken.</source>
        <translation>Gói không phải của quầy đã đăng ký ở đây. Chưa nhận gì.</translation>
    </message>
    <message>
        <source>The counter that made this bundle is revoked. To take its last work nevertheless, add --from-revoked. Nothing of it was taken.</source>
        <translation>Quầy tạo gói này đã bị thu hồi quyền. Nếu vẫn nhận phần việc cuối của quầy, thêm --from-revoked. Chưa nhận gì.</translation>
    </message>
</context>
<context>
    <name>CarryBundle</name>
    <message>
        <source>The file is no bundle of mocua, or its beginning is damaged.</source>
        <translation>Tệp không phải gói của mocua, hoặc phần đầu đã hỏng.</translation>
    </message>
    <message>
        <source>The bundle is not signed by the device it names: it was changed, or it comes from elsewhere. Nothing of it was taken.</source>
        <translation>Gói không mang chữ ký của thiết bị ghi trên gói: đã bị thay đổi hoặc từ nơi khác. Chưa nhận gì.</translation>
    </message>
    <message>
        <source>The bundle is sealed for another portal or counter. Nothing was taken.</source>
        <translation>Gói được niêm phong cho Cổng hoặc quầy khác. Chưa nhận gì.</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>The bundle could not be written: make room there, or take another drive. Everything is still here.</source>
        <translation>Không ghi được gói: giải phóng chỗ trống ở đó hoặc dùng ổ khác. Mọi thứ vẫn còn ở đây.</translation>
    </message>
    <message>
        <source>The receipt was changed or cut off on its way: copy it again. Nothing of it was taken.</source>
        <translation>Biên nhận đã bị thay đổi hoặc thiếu phần cuối: chép lại. Chưa nhận gì.</translation>
    </message>
    <message>
        <source>This counter does not know its portal&apos;s key yet: it needs the line once, with a portal that takes bundles.</source>
        <translation>Quầy này chưa biết khóa của Cổng: cần nối mạng một lần với Cổng có nhận gói.</translation>
    </message>
    <message>
        <source>Nothing waits for the portal: there is nothing to carry.</source>
        <translation>Không có gì chờ đồng bộ: không có gì để mang đi.</translation>
    </message>
</context>
<context>
    <name>CashCount</name>
    <message>
        <source>Count notes of %1 again: a whole number from 0 on.</source>
        <translation>Đếm lại tờ %1: số nguyên từ 0 trở lên.</translation>
    </message>
    <message>
        <source>At most the %1 that were counted can stay in the drawer.</source>
        <translation>Để lại trong két nhiều nhất là %1 đã đếm.</translation>
    </message>
    <message>
        <source>The drawer differs by %1: count again, or say why.</source>
        <translation>Két lệch %1: đếm lại, hoặc ghi lý do.</translation>
    </message>
</context>
<context>
    <name>CashPane</name>
    <message>
        <source>Save the count</source>
        <translation>Lưu kiểm quỹ</translation>
    </message>
    <message>
        <source>Notes of %1</source>
        <translation>Số tờ %1</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Đã đếm</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Chênh lệch</translation>
    </message>
    <message>
        <source>Stays in the d&amp;rawer</source>
        <translation>Để lại t&amp;rong két</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>&amp;Why it differs</source>
        <translation>Lý do &amp;lệch</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>Kiểm quỹ tại quầy</translation>
    </message>
    <message>
        <source>By the ledger %1: left by the last count %2, taken %3, given back %4.</source>
        <translation>Theo sổ %1: lần kiểm trước để lại %2, đã thu %3, đã trả lại %4.</translation>
    </message>
    <message>
        <source>%1 %2: counted %3, difference %4</source>
        <translation>%1 %2: đếm được %3, lệch %4</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>thừa %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>thiếu %1</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>The catalogue cannot be read: %1 (%2).</source>
        <translation>Không đọc được danh mục: %1 (%2).</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>dòng %1</translation>
    </message>
</context>
<context>
    <name>CatalogueWatch</name>
    <message>
        <source>Procedures: version %1 of %2</source>
        <translation>Thủ tục: bản %1 ngày %2</translation>
    </message>
</context>
<context>
    <name>CertificationDesk</name>
    <message numerus="yes">
        <source>%n certification(s) with a provisional number got the number of the book (Ctrl+Alt+B).</source>
        <translation>
            <numerusform>%n hồ sơ chứng thực mang số tạm đã có số chính thức của sổ (Ctrl+Alt+B).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 papers · %2 copies · %3</source>
        <translation>%1 giấy tờ · %2 bản · %3</translation>
    </message>
    <message>
        <source>There is nothing to print in this book.</source>
        <translation>Sổ này chưa có gì để in.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>There is nothing to write in this book.</source>
        <translation>Sổ này chưa có gì để xuất.</translation>
    </message>
    <message>
        <source>Writing the sheet…</source>
        <translation>Đang ghi bảng tính…</translation>
    </message>
    <message>
        <source>Written to %1. The file holds personal data: keep it where only the office reads it.</source>
        <translation>Đã ghi vào %1. Tệp có dữ liệu cá nhân: chỉ để nơi cơ quan đọc được.</translation>
    </message>
</context>
<context>
    <name>CertificationForm</name>
    <message>
        <source>There are no words to print for this: those of a contract are written with it.</source>
        <translation>Không có lời chứng để in cho việc này: lời chứng hợp đồng, giao dịch được soạn cùng hợp đồng.</translation>
    </message>
</context>
<context>
    <name>CertificationPane</name>
    <message>
        <source>Who signs the certification</source>
        <translation>Người ký chứng thực</translation>
    </message>
    <message>
        <source>Paper to be certified</source>
        <translation>Giấy tờ chứng thực</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Si&amp;gned by</source>
        <translation>Người &amp;ký</translation>
    </message>
    <message>
        <source>Enter takes &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Enter: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n giấy tờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertifiedRow</name>
    <message>
        <source>Pages of the original</source>
        <translation>Số trang bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Tên giấy tờ</translation>
    </message>
</context>
<context>
    <name>Certifying</name>
    <message>
        <source>Type the name of paper %1, or choose it by its digit.</source>
        <translation>Gõ tên giấy tờ thứ %1, hoặc chọn bằng phím số.</translation>
    </message>
    <message>
        <source>The name of paper %1 is too long: shorten it.</source>
        <translation>Tên giấy tờ thứ %1 quá dài: rút ngắn lại.</translation>
    </message>
    <message>
        <source>Count the pages of the original of paper %1: at least 1, at most 9,999.</source>
        <translation>Đếm số trang bản chính của giấy tờ thứ %1: ít nhất 1, nhiều nhất 9.999.</translation>
    </message>
    <message>
        <source>How many copies of paper %1? At least 1, at most 99,999.</source>
        <translation>Giấy tờ thứ %1 cần bao nhiêu bản? Ít nhất 1, nhiều nhất 99.999.</translation>
    </message>
    <message>
        <source>Paper %1: %2 pages × %3 copies. Is that right? Press F9 once more, or change it.</source>
        <translation>Giấy tờ thứ %1: %2 trang × %3 bản. Có đúng không? Bấm F9 lần nữa nếu đúng, hoặc sửa lại.</translation>
    </message>
    <message>
        <source>Enter at least one paper: its name, its pages, the copies.</source>
        <translation>Nhập ít nhất một giấy tờ: tên, số trang bản chính, số bản.</translation>
    </message>
    <message>
        <source>At most 50 papers at once: receive the others after these.</source>
        <translation>Mỗi lần nhiều nhất 50 giấy tờ: nhận phần còn lại sau lượt này.</translation>
    </message>
    <message>
        <source>This cannot be finished at once: it needs an act that ends while the citizen waits, all papers, and the result handed over at the counter today.</source>
        <translation>Không trả ngay được: chỉ trả ngay thủ tục giải quyết trong lúc người dân chờ, đủ giấy tờ và nhận kết quả tại quầy hôm nay.</translation>
    </message>
</context>
<context>
    <name>CitizenCard</name>
    <message>
        <source>The date of birth cannot be read. Enter it from the card.</source>
        <translation>Không đọc được ngày sinh. Nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The card holds only a part of the date of birth.</source>
        <translation>Thẻ chỉ ghi một phần ngày sinh.</translation>
    </message>
    <message>
        <source>The date of issue is missing. Enter it from the card.</source>
        <translation>Thiếu ngày cấp. Nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The date of issue cannot be read. Enter it from the card.</source>
        <translation>Không đọc được ngày cấp. Nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The date of issue cannot be right. Compare it with the card.</source>
        <translation>Ngày cấp không hợp lý. Đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The sex cannot be read. Enter it from the card.</source>
        <translation>Không đọc được giới tính. Nhập theo thẻ.</translation>
    </message>
    <message>
        <source>The sex does not agree with the number. Compare with the card.</source>
        <translation>Giới tính không khớp số định danh. Đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>The year of birth does not agree with the number. Compare with the card.</source>
        <translation>Năm sinh không khớp số định danh. Đối chiếu với thẻ.</translation>
    </message>
    <message>
        <source>A Vietnamese input method is on and has altered the scan. Switch it off and scan again.</source>
        <translation>Bộ gõ tiếng Việt đang bật và đã làm sai mã quét. Tắt bộ gõ rồi quét lại.</translation>
    </message>
    <message>
        <source>Check the accents of the name against the card.</source>
        <translation>Kiểm tra dấu tên theo thẻ.</translation>
    </message>
    <message>
        <source>The card holds more fields than are known; they are kept as read.</source>
        <translation>Thẻ có nhiều trường hơn đã biết; các trường này được giữ nguyên.</translation>
    </message>
    <message>
        <source>Two scans ran into each other. Scan each card again.</source>
        <translation>Hai lần quét dính vào nhau. Hãy quét lại từng thẻ.</translation>
    </message>
    <message>
        <source>Check the address: a part of it had to be guessed.</source>
        <translation>Kiểm tra địa chỉ: có phần phải đoán.</translation>
    </message>
</context>
<context>
    <name>CitizenDesk</name>
    <message>
        <source>paid later</source>
        <translation>thu sau</translation>
    </message>
    <message>
        <source>free</source>
        <translation>không thu phí</translation>
    </message>
    <message>
        <source>exempt (%1)</source>
        <translation>miễn (%1)</translation>
    </message>
    <message>
        <source>There is no citizen&apos;s screen to sign on, or no dossier is open.</source>
        <translation>Chưa có màn hình người dân để ký, hoặc chưa mở hồ sơ.</translation>
    </message>
    <message>
        <source>The citizen is asked to sign on their screen.</source>
        <translation>Đã mời người dân ký trên màn hình.</translation>
    </message>
    <message>
        <source>The citizen has signed; it stands with the dossier.</source>
        <translation>Người dân đã ký; chữ ký lưu cùng hồ sơ.</translation>
    </message>
</context>
<context>
    <name>CitizenDisplay</name>
    <message>
        <source>For the citizen</source>
        <translation>Màn hình người dân</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Cảm ơn ông/bà!</translation>
    </message>
    <message>
        <source>Is this right? Please tell the officer if it is not.</source>
        <translation>Thông tin trên đã đúng chưa? Xin báo cán bộ nếu sai.</translation>
    </message>
    <message>
        <source>VietQR</source>
        <translation>Mã VietQR</translation>
    </message>
    <message>
        <source>Scan with your bank&apos;s app to pay the fee</source>
        <translation>Quét bằng ứng dụng ngân hàng để nộp phí, lệ phí</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Ký lại</translation>
    </message>
    <message>
        <source>I have signed</source>
        <translation>Tôi đã ký</translation>
    </message>
    <message>
        <source>Are you satisfied with how you were served?</source>
        <translation>Ông/bà có hài lòng với việc phục vụ?</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Kính chào ông/bà</translation>
    </message>
    <message>
        <source>Now serving %1</source>
        <translation>Đang phục vụ số %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Tiếp theo: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>còn thiếu: %1</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Result on</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Content: %1</source>
        <translation>Nội dung: %1</translation>
    </message>
</context>
<context>
    <name>CitizenId</name>
    <message>
        <source>Enter the twelve digits of the personal number.</source>
        <translation>Nhập đủ 12 chữ số của số định danh.</translation>
    </message>
</context>
<context>
    <name>CitizenSaying</name>
    <message>
        <source>A rating is between 1 and 5.</source>
        <translation>Mức đánh giá từ 1 đến 5.</translation>
    </message>
</context>
<context>
    <name>CloseCard</name>
    <message>
        <source>Sign the day</source>
        <translation>Ký xác nhận</translation>
    </message>
    <message>
        <source>Print the minutes</source>
        <translation>In biên bản chốt sổ</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Chốt sổ cuối ngày</translation>
    </message>
    <message>
        <source>%1 signed at %2.</source>
        <translation>%1 đã ký xác nhận lúc %2.</translation>
    </message>
    <message>
        <source>The signature of %1, %2, is void: %3</source>
        <translation>Chữ ký của %1 lúc %2 hết hiệu lực: %3</translation>
    </message>
    <message>
        <source>Sign anew</source>
        <translation>Ký lại</translation>
    </message>
</context>
<context>
    <name>ClosePane</name>
    <message>
        <source>Sign the day</source>
        <translation>Ký xác nhận</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Chốt sổ cuối ngày</translation>
    </message>
    <message>
        <source>What is done before the close</source>
        <translation>Việc cần xong trước khi chốt sổ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>A later change of the day makes the signature void.</source>
        <translation>Có thay đổi về sau thì chữ ký hết hiệu lực.</translation>
    </message>
    <message>
        <source>%1 signs the figures as they stand here.</source>
        <translation>%1 ký xác nhận số liệu đang hiện.</translation>
    </message>
    <message>
        <source>Why, in a few words</source>
        <translation>Ghi lý do ngắn gọn</translation>
    </message>
    <message>
        <source>Explanation: %1</source>
        <translation>Giải trình: %1</translation>
    </message>
    <message>
        <source>Say why in a few words; it stands in the minutes.</source>
        <translation>Ghi lý do vài chữ; lý do được đưa vào biên bản.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Nhập mật khẩu.</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Đang ký…</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nothing fits: type fewer letters.</source>
        <translation>Không có mục nào khớp: hãy gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>What do you want to do? A few letters, without accents</source>
        <translation>Bạn muốn làm gì? Gõ vài chữ, không cần dấu</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Các mục khớp</translation>
    </message>
</context>
<context>
    <name>CompareTable</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1 khác</translation>
    </message>
    <message>
        <source>Comparison of the person on the dossier with the card</source>
        <translation>So người trên hồ sơ với thẻ</translation>
    </message>
    <message>
        <source>On the dossier</source>
        <translation>Trên hồ sơ</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Khớp</translation>
    </message>
</context>
<context>
    <name>ComponentDelegate</name>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Form of the paper</source>
        <translation>Hình thức</translation>
    </message>
</context>
<context>
    <name>ComponentModel</name>
    <message>
        <source>Not given</source>
        <translation>Không nộp</translation>
    </message>
    <message>
        <source>Not asked for (%1)</source>
        <translation>Không được yêu cầu (%1)</translation>
    </message>
    <message>
        <source>Matches, %1 · %2</source>
        <translation>Khớp, %1 · %2</translation>
    </message>
    <message>
        <source>if there is one</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>%1, not asked for</source>
        <translation>%1, không yêu cầu nộp</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>SL</translation>
    </message>
</context>
<context>
    <name>ComponentState</name>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Certified copy</source>
        <translation>Bản chứng thực</translation>
    </message>
    <message>
        <source>Copy (photo)</source>
        <translation>Bản sao (photo)</translation>
    </message>
    <message>
        <source>Shown, given back at once</source>
        <translation>Xuất trình, trả ngay</translation>
    </message>
    <message>
        <source>Looked up in a database</source>
        <translation>Tra cứu CSDL</translation>
    </message>
    <message>
        <source>Digitised paper reused</source>
        <translation>Dùng lại giấy đã số hóa</translation>
    </message>
</context>
<context>
    <name>ComponentsPane</name>
    <message>
        <source>All present</source>
        <translation>Đủ hết</translation>
    </message>
    <message>
        <source>They appear when a procedure is chosen.</source>
        <translation>Hiện ra sau khi chọn thủ tục.</translation>
    </message>
    <message>
        <source>What to do about the missing papers</source>
        <translation>Xử lý phần còn thiếu</translation>
    </message>
    <message>
        <source>&amp;Guide to completion</source>
        <translation>Hướng &amp;dẫn hoàn thiện</translation>
    </message>
    <message>
        <source>prints form 02, dossier not yet received</source>
        <translation>in Mẫu 02, chưa nhận hồ sơ</translation>
    </message>
    <message>
        <source>Recei&amp;ve, papers follow</source>
        <translation>Tiếp nhận, bổ sung sa&amp;u</translation>
    </message>
    <message>
        <source>Papers follow until</source>
        <translation>Hạn bổ sung</translation>
    </message>
    <message>
        <source>Re&amp;fuse</source>
        <translation>&amp;Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>prints form 03, with the reason</source>
        <translation>in Mẫu 03, ghi lý do</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>this procedure allows it, until</source>
        <translation>thủ tục này cho phép, hạn</translation>
    </message>
    <message>
        <source>this procedure does not allow it</source>
        <translation>thủ tục này không cho phép</translation>
    </message>
    <message>
        <source>This procedure asks for no papers.</source>
        <translation>Thủ tục này không yêu cầu giấy tờ.</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 · %n missing</source>
        <translation>
            <numerusform>%1/%2 · thiếu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>until</source>
        <translation>hạn</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
</context>
<context>
    <name>ConflictComparing</name>
    <message>
        <source>Who the owner is differs: only a supervisor settles it, ask one to sign in.</source>
        <translation>Thông tin nhận dạng chủ hồ sơ khác nhau: chỉ cán bộ giám sát được quyết định, mời đăng nhập.</translation>
    </message>
    <message>
        <source>Enter how it came that the result was handed over twice.</source>
        <translation>Ghi vì sao kết quả được trả hai lần.</translation>
    </message>
    <message>
        <source>Enter why fewer papers are noted than at the portal.</source>
        <translation>Ghi vì sao ghi ít giấy tờ hơn trên cổng.</translation>
    </message>
</context>
<context>
    <name>ConflictPane</name>
    <message>
        <source>Note the decision</source>
        <translation>Ghi quyết định</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Ban đầu</translation>
    </message>
    <message>
        <source>At this counter</source>
        <translation>Tại quầy này</translation>
    </message>
    <message>
        <source>At the portal</source>
        <translation>Trên cổng</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Các khác biệt</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Về hàng đợi</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Lý do quyết định</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>So sánh và quyết định</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>quầy %1</translation>
    </message>
    <message>
        <source>At this counter:</source>
        <translation>Tại quầy này:</translation>
    </message>
    <message>
        <source>At the portal:</source>
        <translation>Trên cổng:</translation>
    </message>
    <message>
        <source>as it stood at %1</source>
        <translation>theo dữ liệu lúc %1</translation>
    </message>
    <message>
        <source>The result was handed over twice: the first time counts. Find out who has it, then note how it came.</source>
        <translation>Kết quả đã được trả hai lần: lần đầu có hiệu lực. Tìm xem ai đang giữ, rồi ghi vì sao.</translation>
    </message>
    <message>
        <source>The dossier was cancelled meanwhile: nothing of this act can be kept.</source>
        <translation>Hồ sơ đã bị hủy trong lúc đó: không giữ lại được gì của việc này.</translation>
    </message>
    <message numerus="yes">
        <source>%n later act(s) at this dossier wait for the decision.</source>
        <translation>
            <numerusform>%n việc sau đó của hồ sơ này đang chờ quyết định.</numerusform>
        </translation>
    </message>
    <message>
        <source>ours is kept</source>
        <translation>giữ của quầy</translation>
    </message>
    <message>
        <source>the portal&apos;s is taken</source>
        <translation>lấy theo cổng</translation>
    </message>
    <message>
        <source>← ours, → the portal&apos;s</source>
        <translation>← giữ của quầy, → lấy theo cổng</translation>
    </message>
    <message>
        <source>Changed only here: it is kept. ← ours, → the portal&apos;s</source>
        <translation>Chỉ quầy này sửa nên được giữ. ← giữ của quầy, → lấy theo cổng</translation>
    </message>
    <message>
        <source>Who the owner is only a supervisor settles.</source>
        <translation>Thông tin nhận dạng chủ hồ sơ: chỉ cán bộ giám sát được quyết định.</translation>
    </message>
    <message>
        <source>Goes with the state.</source>
        <translation>Đi theo trạng thái đã chọn.</translation>
    </message>
    <message>
        <source>This act is no longer possible in the state at the portal.</source>
        <translation>Với trạng thái trên cổng, việc này không còn làm được.</translation>
    </message>
    <message>
        <source>Amounts are never merged: the portal&apos;s stand; correct them by a reversal.</source>
        <translation>Số tiền không bao giờ gộp: lấy theo cổng, điều chỉnh bằng bút toán đảo.</translation>
    </message>
    <message>
        <source>The portal computes the appointment; if it differs from the printed one, print a notice.</source>
        <translation>Hẹn trả do cổng tính; nếu khác giấy hẹn đã in thì in thông báo.</translation>
    </message>
    <message>
        <source>Once it is accepted the procedure is the portal&apos;s.</source>
        <translation>Hồ sơ đã tiếp nhận: thủ tục theo cổng.</translation>
    </message>
    <message>
        <source>Where the papers are is as the portal says.</source>
        <translation>Nơi giữ hồ sơ theo cổng.</translation>
    </message>
    <message>
        <source>The first that happened counts.</source>
        <translation>Việc xảy ra trước có hiệu lực.</translation>
    </message>
</context>
<context>
    <name>ConflictSettling</name>
    <message>
        <source>This difference is settled already.</source>
        <translation>Khác biệt này đã được xử lý.</translation>
    </message>
    <message>
        <source>What stands at the portal is not here yet: sync (F5), then compare.</source>
        <translation>Chưa có dữ liệu trên cổng: đồng bộ (F5) rồi so sánh.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Hủy hồ sơ</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Đổi trạng thái</translation>
    </message>
    <message>
        <source>given to %1</source>
        <translation>giao cho %1</translation>
    </message>
    <message>
        <source>the result was handed over twice</source>
        <translation>kết quả được trả hai lần</translation>
    </message>
    <message>
        <source>kept ours: %1</source>
        <translation>giữ của quầy: %1</translation>
    </message>
    <message>
        <source>took the portal&apos;s: %1</source>
        <translation>lấy theo cổng: %1</translation>
    </message>
    <message>
        <source>The portal&apos;s side changed again: look at it once more, then decide.</source>
        <translation>Dữ liệu trên cổng lại thay đổi: xem lại rồi quyết định.</translation>
    </message>
</context>
<context>
    <name>ConflictWording</name>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Tạm dừng tính giờ</translation>
    </message>
    <message>
        <source>Times extended</source>
        <translation>Số lần gia hạn</translation>
    </message>
    <message>
        <source>Supplement until</source>
        <translation>Hạn bổ sung</translation>
    </message>
    <message>
        <source>Where the papers are</source>
        <translation>Nơi giữ hồ sơ</translation>
    </message>
    <message>
        <source>Who has them</source>
        <translation>Người giữ hồ sơ</translation>
    </message>
    <message>
        <source>Step of signing</source>
        <translation>Bước trình ký</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Result %1</source>
        <translation>Kết quả %1</translation>
    </message>
    <message>
        <source>Paper %1</source>
        <translation>Giấy tờ %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>chờ kết quả</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>đã có</translation>
    </message>
    <message>
        <source>with the post</source>
        <translation>đang gửi bưu chính</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>đã trả</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>bưu chính</translation>
    </message>
    <message>
        <source>online</source>
        <translation>điện tử</translation>
    </message>
    <message>
        <source>Numbers of the book</source>
        <translation>Số chứng thực</translation>
    </message>
    <message>
        <source>Code of the other system</source>
        <translation>Mã của hệ thống khác</translation>
    </message>
</context>
<context>
    <name>ContingencyDesk</name>
    <message>
        <source>A supervisor decides this: ask one to sign in.</source>
        <translation>Việc này do lãnh đạo quyết định: mời lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>Printed last: %1 sheets on %2, %3 to %4</source>
        <translation>Lần in gần nhất: %1 tờ ngày %2, từ %3 đến %4</translation>
    </message>
    <message>
        <source>Calendar corrected</source>
        <translation>Lịch điều chỉnh</translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) would move</source>
        <translation>
            <numerusform>%n hồ sơ đổi hẹn</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later; a supervisor decides</source>
        <translation>%1 muộn hơn; chờ lãnh đạo</translation>
    </message>
    <message>
        <source>Outages and absences</source>
        <translation>Sự cố, vắng mặt</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>%1 earlier, %2 put off with letter, %3 as promised.</source>
        <translation>%1 hồ sơ hẹn sớm hơn, %2 hồ sơ hẹn lại kèm văn bản, %3 hồ sơ giữ ngày đã hẹn.</translation>
    </message>
    <message numerus="yes">
        <source>%n changed meanwhile, left alone.</source>
        <translation>
            <numerusform>%n hồ sơ vừa có thay đổi, giữ nguyên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed over with list %1: %n dossier(s), %2 draft(s). The list is to be signed.</source>
        <translation>
            <numerusform>Đã bàn giao theo biên bản số %1: %n hồ sơ, %2 bản lưu tạm. Các bên ký biên bản.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContingencyPage</name>
    <message>
        <source>Blank Mẫu 01 for power cuts</source>
        <translation>Mẫu 01 trắng dùng khi mất điện</translation>
    </message>
    <message>
        <source>Each sheet has a provisional number of its own. What was taken with it is entered later by scanning the sheet (Receive, Late entry).</source>
        <translation>Mỗi tờ có số tạm riêng. Hồ sơ nhận bằng tờ này được nhập sau bằng cách quét mã trên tờ (Tiếp nhận, Nhập bù).</translation>
    </message>
    <message>
        <source>Number of sheets</source>
        <translation>Số tờ</translation>
    </message>
    <message>
        <source>Print the sheets</source>
        <translation>In mẫu trắng</translation>
    </message>
</context>
<context>
    <name>CounterClosePane</name>
    <message>
        <source>Why something does not come out even</source>
        <translation>Lý do khi số liệu không khớp</translation>
    </message>
    <message>
        <source>Confirm the counter</source>
        <translation>Xác nhận quầy</translation>
    </message>
    <message>
        <source>Work of the day</source>
        <translation>Công việc trong ngày</translation>
    </message>
    <message>
        <source>Numbers given</source>
        <translation>Số đã cấp</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Nhập dở</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Close the counter for today</source>
        <translation>Chốt quầy hôm nay</translation>
    </message>
    <message>
        <source>%1 received · %2 returned · %3 corrected</source>
        <translation>%1 tiếp nhận · %2 đã trả · %3 điều chỉnh</translation>
    </message>
    <message>
        <source>%1 = %2 sent + %3 waiting + %4 in the tray + %5 void</source>
        <translation>%1 = %2 đã gửi + %3 chờ gửi + %4 cần xử lý + %5 hủy</translation>
    </message>
    <message numerus="yes">
        <source>%n without a dossier</source>
        <translation>
            <numerusform>%n không có hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>by the ledger %1</source>
        <translation>theo sổ %1</translation>
    </message>
    <message>
        <source>none was taken</source>
        <translation>không thu</translation>
    </message>
    <message>
        <source>not counted yet: count the drawer first (F7)</source>
        <translation>chưa đếm: hãy kiểm quỹ trước (F7)</translation>
    </message>
    <message>
        <source>counted, it is right</source>
        <translation>đã đếm, khớp sổ</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>thừa %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>thiếu %1</translation>
    </message>
    <message>
        <source>none is parked</source>
        <translation>không có hồ sơ nhập dở</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) parked</source>
        <translation>
            <numerusform>%n hồ sơ nhập dở</numerusform>
        </translation>
    </message>
    <message>
        <source>Not confirmed yet.</source>
        <translation>Chưa xác nhận.</translation>
    </message>
    <message>
        <source>Confirmed at %1 by %2. Work went on since: confirm again.</source>
        <translation>%2 đã xác nhận lúc %1. Sau đó còn làm việc: hãy xác nhận lại.</translation>
    </message>
    <message>
        <source>Confirmed at %1 by %2.</source>
        <translation>%2 đã xác nhận lúc %1.</translation>
    </message>
</context>
<context>
    <name>CounterDesks</name>
    <message>
        <source>Please sign for the dossier</source>
        <translation>Mời ông/bà ký xác nhận hồ sơ</translation>
    </message>
    <message>
        <source>This counter has a short break.</source>
        <translation>Quầy tạm nghỉ ít phút.</translation>
    </message>
</context>
<context>
    <name>CounterIdentity</name>
    <message>
        <source>There is no office in this folder: make one with “mocuactl init”.</source>
        <translation>Thư mục này chưa có đơn vị nào: hãy tạo bằng “mocuactl init”.</translation>
    </message>
    <message>
        <source>This counter&apos;s key is missing, so nothing can be signed: call the administrator and do not delete anything.</source>
        <translation>Mất khóa của quầy này nên không ký được: báo quản trị và đừng xóa gì.</translation>
    </message>
    <message>
        <source>The enrolment code was made for the office “%1”: ask the province for a code of this office.</source>
        <translation>Mã ghi danh này được cấp cho đơn vị “%1”: hãy xin tỉnh mã của đơn vị này.</translation>
    </message>
    <message>
        <source>Neither the office file nor the gateway knows an officer with a password: add one there and ask for a new code.</source>
        <translation>Cả tệp đơn vị lẫn cổng đều chưa có cán bộ nào có mật khẩu: hãy thêm cán bộ ở đó rồi xin mã mới.</translation>
    </message>
</context>
<context>
    <name>CounterWindow</name>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Đồng bộ lần cuối %1</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Chưa đồng bộ lần nào</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Trang chính</translation>
    </message>
    <message>
        <source>Home (Ctrl+1)</source>
        <translation>Trang chính (Ctrl+1)</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Receive (F2, Ctrl+2)</source>
        <translation>Tiếp nhận (F2, Ctrl+2)</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Dossier (Ctrl+3)</source>
        <translation>Hồ sơ (Ctrl+3)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>Search (Ctrl+4)</source>
        <translation>Tra cứu (Ctrl+4)</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation>Tiếp nhận mới</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Đồng bộ ngay</translation>
    </message>
    <message>
        <source>Lock the counter</source>
        <translation>Khóa quầy</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Scan the card, type a few letters of the procedure and press Enter. Ctrl+D marks all papers present; a digit marks one. F9 saves, then prints. F4 puts the entry on hold. After saving, Ctrl+Z cancels the dossier.</source>
        <translation>Quét thẻ, gõ vài chữ của thủ tục rồi Enter. Ctrl+D đánh dấu đủ giấy tờ; phím số đánh dấu từng giấy. F9 lưu rồi in. F4 lưu tạm. Sau khi lưu, Ctrl+Z hủy hồ sơ.</translation>
    </message>
    <message>
        <source>Everything about one dossier, and what happened to it. Ctrl+P prints the paper again, as a counted copy. Alt+Left goes back.</source>
        <translation>Toàn bộ một hồ sơ và những việc đã xảy ra. Ctrl+P in lại giấy, có đếm bản. Alt+← quay lại.</translation>
    </message>
    <message>
        <source>Type a name with or without accents, a code, or the last digits of a slip or phone number. The newest stand first. Enter opens the dossier.</source>
        <translation>Gõ tên có dấu hay không dấu, mã hồ sơ, hoặc các số cuối của phiếu hẹn hay số điện thoại. Hồ sơ mới nhất ở trên. Enter để mở.</translation>
    </message>
    <message>
        <source>Every act waits here until the province has it; nothing is lost without a network. F5 tries at once. An act that needs attention says what to do.</source>
        <translation>Mỗi việc chờ ở đây đến khi Hệ thống tỉnh nhận; mất mạng không mất gì. F5 đồng bộ ngay. Việc cần xử lý nói rõ phải làm gì.</translation>
    </message>
    <message>
        <source>Choose printers, the size of letters and the theme. Everything takes effect at once.</source>
        <translation>Chọn máy in, cỡ chữ và giao diện. Mọi thay đổi có hiệu lực ngay.</translation>
    </message>
    <message>
        <source>Print the last paper again</source>
        <translation>In lại giấy vừa in</translation>
    </message>
    <message>
        <source>Looking up only</source>
        <translation>Chỉ tra cứu</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Digitise</source>
        <translation>Số hóa</translation>
    </message>
    <message>
        <source>Digitise (F6, Ctrl+5)</source>
        <translation>Số hóa (F6, Ctrl+5)</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Return results (F8, Ctrl+6)</source>
        <translation>Trả kết quả (F8, Ctrl+6)</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Hand over and take in many dossiers (Ctrl+7)</source>
        <translation>Bàn giao, nhận nhiều hồ sơ (Ctrl+7)</translation>
    </message>
    <message>
        <source>Sync (Ctrl+8)</source>
        <translation>Đồng bộ (Ctrl+8)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+9)</source>
        <translation>Cài đặt (Ctrl+9)</translation>
    </message>
    <message>
        <source>Return results</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Put the papers of the dossier into the feeder and press F6; a digit says which paper a page belongs to. Delete leaves a page out, Ctrl+Z takes any step back. F9 files the papers and goes to the next dossier.</source>
        <translation>Đặt giấy tờ của hồ sơ vào khay nạp và bấm F6; phím số gán trang cho giấy tờ. Delete bỏ một trang, Ctrl+Z lùi lại từng bước. F9 lưu giấy tờ và sang hồ sơ kế tiếp.</translation>
    </message>
    <message>
        <source>Scan the slip and the receiver&apos;s card, or the card alone: all results that wait for this person stand here. F9 notes the return and prints its receipt. What does not fit is named and holds F9.</source>
        <translation>Quét giấy hẹn và thẻ của người nhận, hoặc chỉ quét thẻ: mọi kết quả đang chờ người này hiện ở đây. F9 ghi nhận việc trả và in giấy biên nhận. Chỗ nào không khớp sẽ được nêu rõ và F9 tạm khóa.</translation>
    </message>
    <message>
        <source>Choose the act, then scan one dossier after another; the tally runs along. F9 notes all of them at once and prints the list. Delete takes a dossier out of it.</source>
        <translation>Chọn thao tác rồi quét lần lượt từng hồ sơ; số đếm tăng theo. F9 ghi nhận tất cả cùng lúc và in danh sách. Delete đưa một hồ sơ ra khỏi danh sách.</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Chữ lớn hơn</translation>
    </message>
    <message>
        <source>Smaller letters</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Trang: %1</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Hãy đăng nhập trước.</translation>
    </message>
    <message>
        <source>Outages and absences</source>
        <translation>Sự cố, vắng mặt</translation>
    </message>
    <message>
        <source>When something goes wrong: which appointments a corrected calendar moves, to be confirmed by a supervisor; what an absent officer holds, handed over with a signed list; blank forms for the next power cut.</source>
        <translation>Khi có sự cố: lịch làm việc điều chỉnh làm đổi hẹn những hồ sơ nào, chờ phụ trách xác nhận; cán bộ vắng mặt đang giữ những gì, bàn giao bằng danh sách có ký; mẫu trắng dùng khi mất điện.</translation>
    </message>
    <message>
        <source>The office&apos;s money: what waits stands on the left. Scan a slip to see its fee; F9 does what is shown: take, confirm a transfer, pay back. F7 goes on to the bank&apos;s statement and to the drawer. Nothing in the ledger is ever changed; a mistake is cancelled by an entry of its own.</source>
        <translation>Tiền phí, lệ phí của bộ phận: việc cần làm ở bên trái. Quét phiếu để xem phí của hồ sơ; F9 làm việc đang hiện: thu, xác nhận chuyển khoản, hoàn phí. F7 chuyển sang sao kê ngân hàng và kiểm quỹ. Sổ thu không sửa được; ghi nhầm thì hủy bằng một dòng mới.</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Fees (F7)</source>
        <translation>Phí, lệ phí (F7)</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>There is no second screen: connect one.</source>
        <translation>Chưa có màn hình thứ hai: hãy nối màn hình.</translation>
    </message>
    <message>
        <source>The citizen&apos;s screen off</source>
        <translation>Tắt màn hình người dân</translation>
    </message>
    <message>
        <source>The citizen&apos;s screen on</source>
        <translation>Bật màn hình người dân</translation>
    </message>
    <message>
        <source>Names on the citizen&apos;s screen whole</source>
        <translation>Hiện đủ họ tên trên màn hình người dân</translation>
    </message>
    <message>
        <source>Names on the citizen&apos;s screen masked</source>
        <translation>Che họ tên trên màn hình người dân</translation>
    </message>
    <message>
        <source>The citizen&apos;s screen on or off</source>
        <translation>Bật hoặc tắt màn hình người dân</translation>
    </message>
    <message>
        <source>Names on the citizen&apos;s screen whole or masked</source>
        <translation>Hiện đủ hoặc che họ tên trên màn hình người dân</translation>
    </message>
    <message>
        <source>Let the citizen sign on their screen</source>
        <translation>Mời người dân ký trên màn hình</translation>
    </message>
    <message>
        <source>A digit chooses the service, a letter the priority group; F9 gives the number and prints it. At the right stands the whole hall. Ctrl+G calls the next number from any page, Enter the chosen one; Insert puts an absent number back. Without the gateway, call people by their paper numbers.</source>
        <translation>Phím số chọn việc, phím chữ chọn nhóm ưu tiên; F9 cấp số và in. Bên phải là toàn bộ hàng chờ. Ctrl+G gọi số tiếp theo từ bất kỳ trang nào, Enter gọi số đang chọn; Insert đưa số vắng mặt vào hàng lại. Khi mất kết nối với cổng, mời người dân theo số giấy.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng chờ</translation>
    </message>
    <message>
        <source>Waiting numbers (Ctrl+Alt+H)</source>
        <translation>Hàng chờ (Ctrl+Alt+H)</translation>
    </message>
    <message>
        <source>Scan a card, a slip or a paper at any time: its page opens by itself. Below the figures stands what needs doing, the most urgent first; Enter does it. F2 begins a dossier, Ctrl+G calls the next number.</source>
        <translation>Quét thẻ, phiếu hẹn hay giấy tờ lúc nào cũng được: trang cần mở tự hiện ra. Dưới các con số là việc cần làm, gấp nhất ở trên; Enter để làm. F2 tiếp nhận hồ sơ mới, Ctrl+G gọi số tiếp theo.</translation>
    </message>
    <message>
        <source>Enter who hands the list in, the procedure and its papers on the receive page, then choose a workbook with a row for each person. Wrong rows stand first with their cell; put them right in the file and choose it again. F9 receives all sound rows and prints one receipt.</source>
        <translation>Nhập người nộp, thủ tục và giấy tờ ở trang Tiếp nhận, rồi chọn tệp Excel có mỗi người một dòng. Dòng sai đứng trước, kèm tên ô; sửa trong tệp rồi chọn lại. F9 tiếp nhận mọi dòng đúng và in một giấy chung.</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>Danh sách nhiều người</translation>
    </message>
    <message>
        <source>Every number of a book and year, with the numbers that nobody bears. Enter opens the dossier. Ctrl+P prints the book, Ctrl+E writes it as a sheet. A provisional number gets the book&apos;s when the gateway was reached; both stay to be seen.</source>
        <translation>Mọi số chứng thực của một sổ trong năm, kể cả số chưa dùng. Enter mở hồ sơ. Ctrl+P in sổ, Ctrl+E xuất bảng tính. Số tạm được thay bằng số chính thức khi có kết nối; sổ ghi cả hai.</translation>
    </message>
    <message>
        <source>Book of certifications</source>
        <translation>Sổ chứng thực</translation>
    </message>
    <message>
        <source>Only a supervisor reviews and closes the day.</source>
        <translation>Chỉ người phụ trách rà soát và chốt sổ ngày.</translation>
    </message>
    <message>
        <source>The office&apos;s day in figures. Tab goes from figure to figure; in a chart or table the arrow keys walk its values, elsewhere they change the day. Enter opens the dossiers behind a number, Ctrl+C copies a chart. F9 closes the day once nothing is open.</source>
        <translation>Một ngày của cơ quan qua số liệu. Tab đi từng số; trong biểu đồ, bảng thì phím mũi tên đi từng giá trị, ở chỗ khác thì đổi ngày. Enter mở các hồ sơ của con số, Ctrl+C chép biểu đồ. F9 chốt sổ khi không còn việc treo.</translation>
    </message>
    <message>
        <source>Review of the day</source>
        <translation>Rà soát trong ngày</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rà soát</translation>
    </message>
    <message>
        <source>Review of the day (Ctrl+Alt+R)</source>
        <translation>Rà soát trong ngày (Ctrl+Alt+R)</translation>
    </message>
    <message>
        <source>The office&apos;s reports, computed from its own dossiers. Alt+Left and Alt+Right change the period, F6 goes between list and figures, Enter opens the dossiers behind a figure, Ctrl+S writes XLSX, ODS or PDF. F9 goes on: reviewed, signed, sent; a correction is a revision of its own.</source>
        <translation>Báo cáo của đơn vị, tính từ hồ sơ của chính đơn vị. Alt+← và Alt+→ đổi kỳ, F6 chuyển giữa danh sách và số liệu, Enter mở các hồ sơ của một số, Ctrl+S xuất XLSX, ODS hoặc PDF. F9 đi tiếp: soát, ký, gửi; bản điều chỉnh là một lần gửi riêng.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Reports (Ctrl+Alt+I)</source>
        <translation>Báo cáo (Ctrl+Alt+I)</translation>
    </message>
    <message>
        <source>What a meeting asked of whom. A task stands on the list of every later meeting until it is done. Ctrl+Left and Ctrl+Right change the meeting, Insert gives a task, Enter notes what became of it, F9 keeps it. Ctrl+P prints the list, Ctrl+S writes it as a sheet.</source>
        <translation>Việc giao ban giao cho từng đơn vị. Việc chưa được thì chuyển sang mọi buổi giao ban sau cho đến khi được. Ctrl+← và Ctrl+→ đổi buổi, Insert giao việc, Enter ghi kết quả, F9 lưu. Ctrl+P in danh sách, Ctrl+S ghi ra bảng tính.</translation>
    </message>
    <message>
        <source>Tasks of the meeting</source>
        <translation>Đầu việc</translation>
    </message>
    <message>
        <source>How far what is offered online is used. Enter opens the dossiers of a procedure, Ctrl+T simulates a target, Ctrl+U goes to the procedures without online dossiers, where Enter writes the reason. Ctrl+P prints the list for the meeting. F9 signs that the unit went over its list.</source>
        <translation>Mức sử dụng dịch vụ công trực tuyến. Enter mở hồ sơ của thủ tục, Ctrl+T thử mục tiêu, Ctrl+U đến các thủ tục chưa có hồ sơ trực tuyến, ở đó Enter ghi lý do. Ctrl+P in danh sách họp. F9 ký xác nhận đơn vị đã rà soát danh mục.</translation>
    </message>
    <message>
        <source>Online services</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
</context>
<context>
    <name>CoverCode</name>
    <message>
        <source>This is no number of one of our cover sheets. Scan it again.</source>
        <translation>Đây không phải số trên tờ phân tách của đơn vị. Hãy quét lại.</translation>
    </message>
</context>
<context>
    <name>CoverSheet</name>
    <message>
        <source>SEPARATOR SHEET</source>
        <translation>TỜ PHÂN TÁCH HỒ SƠ</translation>
    </message>
    <message>
        <source>NEXT PAPER</source>
        <translation>GIẤY TỜ TIẾP THEO</translation>
    </message>
    <message>
        <source>PAPER %1</source>
        <translation>GIẤY TỜ SỐ %1</translation>
    </message>
    <message>
        <source>Lay this sheet between two papers of a dossier. The pages behind it, up to the next sheet, become the next paper of its list.</source>
        <translation>Đặt tờ này vào giữa hai giấy tờ của một hồ sơ. Các trang đứng sau, đến tờ phân tách kế tiếp, là giấy tờ tiếp theo trong danh mục.</translation>
    </message>
    <message>
        <source>Lay this sheet before the paper. The pages behind it, up to the next sheet, become this paper of the dossier.</source>
        <translation>Đặt tờ này lên trước giấy tờ. Các trang đứng sau, đến tờ phân tách kế tiếp, là giấy tờ này của hồ sơ.</translation>
    </message>
    <message>
        <source>The sheet itself is not kept; it can be used again.</source>
        <translation>Tờ này không lưu vào hồ sơ, dùng lại được.</translation>
    </message>
    <message>
        <source>Separator sheets</source>
        <translation>Tờ phân tách</translation>
    </message>
</context>
<context>
    <name>DailyCopy</name>
    <message>
        <source>The copy of the data could not be made: make room on the disk. The data itself is whole.</source>
        <translation>Không tạo được bản sao dữ liệu: giải phóng chỗ trống trên đĩa. Dữ liệu chính vẫn nguyên vẹn.</translation>
    </message>
    <message>
        <source>The copy of the data could not be read back: the disk may be failing. Call the administrator.</source>
        <translation>Không đọc lại được bản sao dữ liệu: đĩa có thể sắp hỏng. Hãy báo quản trị viên.</translation>
    </message>
</context>
<context>
    <name>DatabaseAddress</name>
    <message>
        <source>--database needs sqlite:FILE or postgresql://HOST/DATABASE.</source>
        <translation>--database cần sqlite:TỆP hoặc postgresql://MÁY/CSDL.</translation>
    </message>
    <message>
        <source>A password must not stand on the command line: set PGPASSWORD instead.</source>
        <translation>Không ghi mật khẩu trên dòng lệnh: đặt PGPASSWORD.</translation>
    </message>
    <message>
        <source>--database names no database.</source>
        <translation>--database không có tên cơ sở dữ liệu.</translation>
    </message>
</context>
<context>
    <name>DayChecking</name>
    <message>
        <source>No counter worked on this day</source>
        <translation>Ngày này không quầy nào làm việc</translation>
    </message>
    <message>
        <source>Counter %1, %2</source>
        <translation>Quầy %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) confirmed</source>
        <translation>
            <numerusform>%n quầy đã xác nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not confirmed</source>
        <translation>%1 chưa xác nhận</translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) have not confirmed</source>
        <translation>
            <numerusform>%n quầy chưa xác nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 numbers: %2 sent, %3 waiting, %4 in the tray, %5 void</source>
        <translation>%1 số đã cấp: %2 đã gửi, %3 chờ gửi, %4 cần xử lý, %5 hủy</translation>
    </message>
    <message numerus="yes">
        <source>%n without a dossier</source>
        <translation>
            <numerusform>%n số không có hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter %1: %2</source>
        <translation>Quầy %1: %2</translation>
    </message>
    <message>
        <source>No cash was taken</source>
        <translation>Không thu tiền mặt</translation>
    </message>
    <message numerus="yes">
        <source>Cash as the ledger says, %n drawer(s)</source>
        <translation>
            <numerusform>Tiền mặt khớp sổ, %n quầy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawer(s) not counted</source>
        <translation>
            <numerusform>%n quầy chưa kiểm quỹ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>Thiếu %1</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <translation>Thừa %1</translation>
    </message>
    <message>
        <source>Everything is at the portal</source>
        <translation>Mọi hồ sơ đã tới cổng</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) not yet at the portal, the oldest since %1</source>
        <translation>
            <numerusform>%n hồ sơ chưa tới cổng, cũ nhất từ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No dossier is overdue</source>
        <translation>Không có hồ sơ quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) overdue</source>
        <translation>
            <numerusform>%n hồ sơ quá hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>No draft is open at this counter</source>
        <translation>Quầy này không còn hồ sơ nhập dở</translation>
    </message>
    <message numerus="yes">
        <source>%n parked draft(s) at this counter</source>
        <translation>
            <numerusform>%n hồ sơ nhập dở ở quầy này</numerusform>
        </translation>
    </message>
    <message>
        <source>Every payment has its e-receipt</source>
        <translation>Mọi khoản thu đã có biên lai điện tử</translation>
    </message>
    <message numerus="yes">
        <source>%n e-receipt(s) not issued yet, %1</source>
        <translation>
            <numerusform>%n biên lai chưa phát hành, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared with the portal</source>
        <translation>Chưa đối soát với cổng</translation>
    </message>
    <message>
        <source>Compared with the portal at %1: equal</source>
        <translation>Đối soát với cổng lúc %1: khớp</translation>
    </message>
    <message numerus="yes">
        <source>Compared with the portal at %1: %n operation(s) differ, they are sent again</source>
        <translation>
            <numerusform>Đối soát với cổng lúc %1: lệch %n thao tác, đang gửi lại</numerusform>
        </translation>
    </message>
    <message>
        <source>No risky act</source>
        <translation>Không có việc rủi ro</translation>
    </message>
    <message numerus="yes">
        <source>%n risky act(s) looked at by a second officer</source>
        <translation>
            <numerusform>%n việc rủi ro đã có người thứ hai xem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risky act(s) to be opened</source>
        <translation>
            <numerusform>%n việc rủi ro chưa mở xem</numerusform>
        </translation>
    </message>
    <message>
        <source>No dossier to be sampled</source>
        <translation>Không có hồ sơ để lấy mẫu</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sampled dossier(s) looked at</source>
        <translation>
            <numerusform>Đã xem mẫu %1/%n hồ sơ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayClosing</name>
    <message>
        <source>This day has not begun yet: choose today or an earlier day.</source>
        <translation>Ngày này chưa đến: hãy chọn hôm nay hoặc ngày trước đó.</translation>
    </message>
    <message>
        <source>the cash was not counted</source>
        <translation>chưa kiểm đếm tiền mặt</translation>
    </message>
    <message>
        <source>the cash differs by %1</source>
        <translation>tiền mặt lệch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) without a dossier</source>
        <translation>
            <numerusform>%n số không có hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) still parked</source>
        <translation>
            <numerusform>%n hồ sơ còn nhập dở</numerusform>
        </translation>
    </message>
    <message>
        <source>Say in a few words why: %1.</source>
        <translation>Hãy ghi ngắn gọn lý do: %1.</translation>
    </message>
    <message>
        <source>The day is signed by a supervisor: you can confirm your counter.</source>
        <translation>Phụ trách mới được ký chốt sổ: bạn có thể xác nhận quầy của mình.</translation>
    </message>
    <message>
        <source>Something of this day came in while you were looking: look again, then sign.</source>
        <translation>Trong lúc bạn xem, ngày này có thêm dữ liệu: hãy xem lại rồi ký.</translation>
    </message>
    <message>
        <source>Say in a few words: %1.</source>
        <translation>Hãy ghi giải trình: %1.</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>đã xem</translation>
    </message>
    <message>
        <source>no sample was taken</source>
        <translation>không lấy mẫu</translation>
    </message>
</context>
<context>
    <name>DayLooking</name>
    <message>
        <source>This dossier is not in the sample of the day any more: look again.</source>
        <translation>Hồ sơ này không còn trong mẫu của ngày: hãy xem lại.</translation>
    </message>
    <message>
        <source>Cancelled after printing</source>
        <translation>Hủy sau khi in</translation>
    </message>
    <message>
        <source>Payment reversed</source>
        <translation>Hủy khoản thu</translation>
    </message>
    <message>
        <source>Fee given back</source>
        <translation>Hoàn phí</translation>
    </message>
    <message>
        <source>Owner corrected</source>
        <translation>Sửa thông tin chủ hồ sơ</translation>
    </message>
    <message>
        <source>On paper although online only</source>
        <translation>Nhận giấy dù chỉ nhận trực tuyến</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>Nhập bù</translation>
    </message>
</context>
<context>
    <name>DayStanding</name>
    <message numerus="yes">
        <source>%n dossier(s) received besides</source>
        <translation>
            <numerusform>thêm %n hồ sơ tiếp nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) cancelled besides</source>
        <translation>
            <numerusform>thêm %n hồ sơ hủy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) returned besides</source>
        <translation>
            <numerusform>thêm %n kết quả đã trả</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s) besides</source>
        <translation>
            <numerusform>thêm %n lần điều chỉnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of the fee ledger besides</source>
        <translation>
            <numerusform>thêm %n dòng sổ thu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmation(s) of a counter besides</source>
        <translation>
            <numerusform>thêm %n lần xác nhận quầy</numerusform>
        </translation>
    </message>
    <message>
        <source>records of that day were exchanged</source>
        <translation>dữ liệu của ngày đó đã thay đổi</translation>
    </message>
</context>
<context>
    <name>DemonstrationGateway</name>
    <message>
        <source>The demonstration gateway did not start: see gateway.log in the data folder.</source>
        <translation>Cổng trình diễn không khởi động được: xem gateway.log trong thư mục dữ liệu.</translation>
    </message>
</context>
<context>
    <name>DeviceScanner</name>
    <message>
        <source>Choose which keyboard device is the scanner.</source>
        <translation>Hãy chọn thiết bị bàn phím nào là máy quét.</translation>
    </message>
    <message>
        <source>This user may not read the scanner: install the rule “60-mocua-scanner.rules” (package mocua) or add the user to the group “input”, then sign in to the computer again.</source>
        <translation>Người dùng này không có quyền đọc máy quét: cài quy tắc “60-mocua-scanner.rules” (gói mocua) hoặc thêm người dùng vào nhóm “input”, rồi đăng nhập lại máy tính.</translation>
    </message>
    <message>
        <source>The scanner is not plugged in.</source>
        <translation>Máy quét chưa được cắm.</translation>
    </message>
    <message>
        <source>Another program uses %1: close it, then the scanner is taken by itself.</source>
        <translation>Chương trình khác đang dùng %1: hãy đóng chương trình đó, máy quét sẽ tự được nhận.</translation>
    </message>
    <message>
        <source>Set the scanner to serial mode: keyboards cannot be told apart here.</source>
        <translation>Hãy chuyển máy quét sang chế độ serial: ở đây không phân biệt được các bàn phím.</translation>
    </message>
    <message>
        <source>%1 is no keyboard device: choose another one.</source>
        <translation>%1 không phải thiết bị bàn phím: hãy chọn thiết bị khác.</translation>
    </message>
</context>
<context>
    <name>DigitalState</name>
    <message>
        <source>not digitised</source>
        <translation>chưa số hóa</translation>
    </message>
    <message>
        <source>digitised</source>
        <translation>đã số hóa</translation>
    </message>
    <message>
        <source>reused</source>
        <translation>tái sử dụng</translation>
    </message>
    <message>
        <source>reused from %1</source>
        <translation>tái sử dụng từ %1</translation>
    </message>
    <message>
        <source>reused result</source>
        <translation>tái sử dụng kết quả</translation>
    </message>
    <message>
        <source>reused result of %1</source>
        <translation>tái sử dụng kết quả của %1</translation>
    </message>
</context>
<context>
    <name>DigitiseDesk</name>
    <message>
        <source>Papers as files</source>
        <translation>Giấy tờ dạng tệp</translation>
    </message>
    <message>
        <source>Pictures and PDFs (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)</source>
        <translation>Ảnh và PDF (*.jpg *.jpeg *.png *.tif *.tiff *.pdf)</translation>
    </message>
    <message>
        <source>The pages were given to the papers in their order. Look at each; a digit gives a page to another paper, Ctrl+Z takes it all back.</source>
        <translation>Đã gán các trang theo thứ tự giấy tờ. Xem lại từng trang; bấm số để gán sang giấy khác, Ctrl+Z để hoàn tác tất cả.</translation>
    </message>
    <message>
        <source>Press a paper&apos;s number for each page.</source>
        <translation>Bấm số thành phần để gán từng trang.</translation>
    </message>
    <message>
        <source>Page %1 could not be worked on: scan it again (R) or leave it out (Del).</source>
        <translation>Không xử lý được trang %1: quét lại (R) hoặc bỏ trang (Del).</translation>
    </message>
    <message>
        <source>Page %1 belongs to no paper yet: press the paper&apos;s number, or Del to leave the page out.</source>
        <translation>Trang %1 chưa gán: bấm số thành phần, hoặc Del để bỏ trang.</translation>
    </message>
    <message>
        <source>Choose the dossier of these pages first: scan its code.</source>
        <translation>Chọn hồ sơ của các trang này trước: quét mã hồ sơ.</translation>
    </message>
    <message>
        <source>%1 is being filed.</source>
        <translation>Đang lưu giấy tờ của %1.</translation>
    </message>
    <message>
        <source>By the codes on them, pages went to %1. Look at them there before they are filed.</source>
        <translation>Theo mã trên trang, một số trang đã chuyển sang %1. Xem lại ở đó trước khi lưu.</translation>
    </message>
    <message>
        <source>The page as a file</source>
        <translation>Trang dạng tệp</translation>
    </message>
    <message>
        <source>The folder of the network scanner</source>
        <translation>Thư mục của máy quét mạng</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) · %1</source>
        <translation>
            <numerusform>%n trang · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Text recognised: %1/%2</source>
        <translation>Nhận chữ: %1/%2 trang</translation>
    </message>
    <message>
        <source>Kept: page 1 of %1</source>
        <translation>Đã lưu: trang 1/%1</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <translation>Từ %1, %2</translation>
    </message>
    <message>
        <source>Pages are still coming: wait for the last one, or stop scanning.</source>
        <translation>Còn trang đang vào: đợi trang cuối, hoặc dừng quét.</translation>
    </message>
    <message>
        <source>By the separator sheets, pages were given to their papers. Look at each; Ctrl+Z takes it all back.</source>
        <translation>Các trang đã được xếp theo tờ phân tách. Hãy xem lại từng trang; Ctrl+Z hoàn tác tất cả.</translation>
    </message>
    <message>
        <source>Every paper of this dossier has its pages: no separator sheet is needed.</source>
        <translation>Giấy tờ nào của hồ sơ này cũng đã có trang: không cần tờ phân tách.</translation>
    </message>
    <message>
        <source>This dossier has no number of ours: lay the general sheet (Shift+B) between its papers.</source>
        <translation>Hồ sơ này không có số của đơn vị: hãy đặt tờ chung (Shift+B) vào giữa các giấy tờ.</translation>
    </message>
    <message>
        <source>The backs are still missing: scan them (F6), or keep the fronts only (Esc).</source>
        <translation>Còn thiếu các mặt sau: quét tiếp (F6), hoặc chỉ giữ mặt trước (Esc).</translation>
    </message>
</context>
<context>
    <name>DigitisePage</name>
    <message>
        <source>Waiting for scanning</source>
        <translation>Hồ sơ chờ quét</translation>
    </message>
    <message>
        <source>Dossiers waiting for scanning</source>
        <translation>Hồ sơ chờ quét</translation>
    </message>
    <message>
        <source>Nothing to scan. Dossiers with paper appear here once they are received.</source>
        <translation>Không có gì để quét. Hồ sơ có giấy tờ sẽ hiện ở đây sau khi tiếp nhận.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn quét</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kiểu</translation>
    </message>
    <message>
        <source>Resolution and colour</source>
        <translation>Độ phân giải và màu</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Mặt</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Một mặt</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Hai mặt</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>From files</source>
        <translation>Từ tệp</translation>
    </message>
    <message>
        <source>Turn left (L)</source>
        <translation>Xoay trái (L)</translation>
    </message>
    <message>
        <source>Turn right (T)</source>
        <translation>Xoay phải (T)</translation>
    </message>
    <message>
        <source>Cut: draw a frame around what shall stay (C)</source>
        <translation>Cắt: kéo khung quanh phần giữ lại (C)</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Straighten, or leave as it is (S)</source>
        <translation>Chỉnh thẳng, hoặc để nguyên (S)</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Thẳng</translation>
    </message>
    <message>
        <source>Scan this page again (R)</source>
        <translation>Quét lại trang này (R)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay trang</translation>
    </message>
    <message>
        <source>Leave this page out, or take it back (Del)</source>
        <translation>Bỏ trang này, hoặc lấy lại (Del)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Nhỏ hơn (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Lớn hơn (Ctrl++)</translation>
    </message>
    <message>
        <source>Whole page (Ctrl+0)</source>
        <translation>Vừa trang (Ctrl+0)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Quét lại</translation>
    </message>
    <message>
        <source>Good enough</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Done, next dossier</source>
        <translation>Xong, sang hồ sơ kế</translation>
    </message>
    <message>
        <source>300 dpi, colour</source>
        <translation>300 dpi, màu</translation>
    </message>
    <message>
        <source>200 dpi, colour</source>
        <translation>200 dpi, màu</translation>
    </message>
    <message>
        <source>300 dpi, grey</source>
        <translation>300 dpi, xám</translation>
    </message>
    <message>
        <source>200 dpi, grey</source>
        <translation>200 dpi, xám</translation>
    </message>
    <message>
        <source>No scanner found</source>
        <translation>Không có máy quét</translation>
    </message>
    <message>
        <source>Choose a dossier, or scan its code.</source>
        <translation>Chọn hồ sơ hoặc quét mã hồ sơ.</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Chưa có trang</translation>
    </message>
    <message>
        <source>Put the papers into the feeder and press F6,
or drop pictures and PDFs here.</source>
        <translation>Đặt giấy vào khay nạp rồi bấm F6,
hoặc thả ảnh, PDF vào đây.</translation>
    </message>
    <message>
        <source>Choose a dossier at the left.</source>
        <translation>Chọn hồ sơ ở bên trái.</translation>
    </message>
    <message>
        <source>Page %1/%2</source>
        <translation>Trang %1/%2</translation>
    </message>
    <message>
        <source>The page is being prepared…</source>
        <translation>Đang xử lý trang…</translation>
    </message>
    <message>
        <source>The picture of this page cannot be read. Scan it again (R).</source>
        <translation>Không đọc được ảnh trang này. Quét lại (R).</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message numerus="yes">
        <source>%1/%2 · %n missing</source>
        <translation>
            <numerusform>%1/%2 · thiếu %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 could not be worked on</source>
        <translation>Không xử lý được trang %1</translation>
    </message>
    <message>
        <source>Page %1 is blurred: sharpness %2, needed %3</source>
        <translation>Trang %1 mờ: độ nét %2, cần %3</translation>
    </message>
    <message>
        <source>Page %1: writing is cut off at the edge</source>
        <translation>Trang %1: chữ bị cắt ở mép</translation>
    </message>
    <message>
        <source>Page %1: glare hides a part</source>
        <translation>Trang %1: bị lóa một phần</translation>
    </message>
    <message>
        <source>Scan page %1 again</source>
        <translation>Quét lại trang %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Assign the page</source>
        <translation>Gán trang</translation>
    </message>
    <message>
        <source>Insert behind</source>
        <translation>Chèn sau trang này</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Đổi chỗ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Draw a frame around what shall stay, or move it with the arrow keys (Shift: the upper left corner) and press Enter. Esc leaves the page as it is.</source>
        <translation>Kéo khung quanh phần giữ lại, hoặc dùng phím mũi tên (Shift: góc trên trái) rồi bấm Enter. Esc: để nguyên trang.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Look for scanners again</source>
        <translation>Tìm lại máy quét</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>Theo dõi một thư mục…</translation>
    </message>
    <message>
        <source>No longer watch “%1”</source>
        <translation>Thôi theo dõi “%1”</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>Trang đang xem</translation>
    </message>
    <message>
        <source>Does this paper still hold? U takes it over instead of scanning it again.</source>
        <translation>Giấy này còn giá trị không? Bấm U để dùng lại, khỏi quét.</translation>
    </message>
    <message>
        <source>Reuse</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Print separator sheets</source>
        <translation>In tờ phân tách</translation>
    </message>
    <message>
        <source>Sheet “next paper”</source>
        <translation>Tờ “giấy tiếp theo”</translation>
    </message>
    <message>
        <source>This feeder sees one side: after the fronts the stack is turned over.</source>
        <translation>Khay này chỉ quét một mặt: xong mặt trước thì lật xấp giấy để quét mặt sau.</translation>
    </message>
    <message>
        <source>Separators</source>
        <translation>Tờ phân tách</translation>
    </message>
    <message>
        <source>Prints a sheet to lay before each paper that is still to be scanned, so that the stack divides itself (B). Shift+B: one sheet “next paper” for any dossier.</source>
        <translation>In tờ đặt lên trước mỗi giấy tờ còn phải quét để xấp giấy tự tách (B). Shift+B: một tờ “giấy tiếp theo” dùng cho mọi hồ sơ.</translation>
    </message>
    <message>
        <source>Nothing was done here yet.</source>
        <translation>Ở đây chưa có thao tác nào.</translation>
    </message>
    <message>
        <source>No earlier paper of this person fits here.</source>
        <translation>Không có giấy tờ cũ nào của người này dùng lại được ở đây.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Hãy chọn một trang trước.</translation>
    </message>
    <message>
        <source>Open a dossier first.</source>
        <translation>Hãy mở một hồ sơ trước.</translation>
    </message>
    <message>
        <source>There is one page only.</source>
        <translation>Chỉ có một trang.</translation>
    </message>
    <message>
        <source>No paper scanner is connected.</source>
        <translation>Chưa có máy quét giấy nào được kết nối.</translation>
    </message>
</context>
<context>
    <name>DigitisingList</name>
    <message>
        <source>Whose pages?</source>
        <translation>Trang chưa rõ hồ sơ</translation>
    </message>
    <message>
        <source>Scan the dossier&apos;s code to give them</source>
        <translation>Quét mã hồ sơ để giao trang</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Meanwhile %1 did “%2” at %3: look at the dossier again, then decide.</source>
        <translation>%1 vừa thực hiện “%2” lúc %3: hãy xem lại hồ sơ rồi quyết định.</translation>
    </message>
    <message>
        <source>another act</source>
        <translation>việc khác</translation>
    </message>
    <message>
        <source>Another dossier has this code already: %1, %2, received %3.</source>
        <translation>Hồ sơ khác đã mang mã này: %1, %2, nhận ngày %3.</translation>
    </message>
    <message>
        <source>Confirm once more to keep it as it is.</source>
        <translation>Xác nhận thêm một lần nữa để giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>DossierActs</name>
    <message>
        <source>Take over the online dossier</source>
        <translation>Tiếp nhận hồ sơ nộp trực tuyến</translation>
    </message>
    <message>
        <source>Decline the online dossier</source>
        <translation>Từ chối tiếp nhận hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>Ask for supplement</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Take the supplement</source>
        <translation>Nhận bổ sung</translation>
    </message>
    <message>
        <source>Withdrawn by the citizen</source>
        <translation>Công dân rút hồ sơ</translation>
    </message>
    <message>
        <source>Hand over to a department</source>
        <translation>Bàn giao phòng chuyên môn</translation>
    </message>
    <message>
        <source>Take back from a department</source>
        <translation>Nhận lại từ phòng chuyên môn</translation>
    </message>
    <message>
        <source>Apologise and extend</source>
        <translation>Xin lỗi, hẹn lại ngày trả</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Giải quyết tiếp</translation>
    </message>
    <message>
        <source>Ask for the financial duty</source>
        <translation>Yêu cầu nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Financial duty done</source>
        <translation>Đã thực hiện nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Submit for signing</source>
        <translation>Trình ký</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Đã ký</translation>
    </message>
    <message>
        <source>Waiting for the seal</source>
        <translation>Chờ đóng dấu</translation>
    </message>
    <message>
        <source>Result arrived</source>
        <translation>Kết quả về</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Send by post</source>
        <translation>Gửi qua bưu chính</translation>
    </message>
    <message>
        <source>Delivered by post</source>
        <translation>Bưu chính đã phát</translation>
    </message>
    <message>
        <source>Back from the post</source>
        <translation>Bưu chính chuyển hoàn</translation>
    </message>
    <message>
        <source>Correct the dossier</source>
        <translation>Điều chỉnh thông tin hồ sơ</translation>
    </message>
    <message>
        <source>“%1” is not possible: the dossier is in the state “%2”. It is possible in the state %3.</source>
        <translation>Không làm được “%1”: hồ sơ đang ở trạng thái “%2”. Việc này chỉ làm được ở trạng thái %3.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>This dossier is cancelled: nothing more is done with it. Its number stays accounted for.</source>
        <translation>Hồ sơ này đã hủy: không làm gì thêm được. Số hồ sơ vẫn được tính trong sổ.</translation>
    </message>
    <message>
        <source>The dossier is closed: only a supervisor corrects it, ask one to sign in.</source>
        <translation>Hồ sơ đã kết thúc: chỉ lãnh đạo được điều chỉnh, hãy nhờ lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>Nothing was asked for that could be supplemented.</source>
        <translation>Chưa có yêu cầu bổ sung nào đối với hồ sơ này.</translation>
    </message>
    <message>
        <source>There is no result yet: note first that it arrived.</source>
        <translation>Chưa có kết quả: hãy ghi nhận kết quả về trước.</translation>
    </message>
    <message>
        <source>There is no result from “%1” yet.</source>
        <translation>Chưa có kết quả từ “%1”.</translation>
    </message>
    <message>
        <source>No result of this dossier is with the post.</source>
        <translation>Hồ sơ này không có kết quả nào đang gửi bưu chính.</translation>
    </message>
    <message>
        <source>The dossier lies at the counter already.</source>
        <translation>Hồ sơ đang ở quầy.</translation>
    </message>
    <message>
        <source>This dossier is already cancelled.</source>
        <translation>Hồ sơ này đã hủy.</translation>
    </message>
    <message>
        <source>A dossier in the state “%1” can no longer be cancelled.</source>
        <translation>Hồ sơ ở trạng thái “%1” không hủy được nữa.</translation>
    </message>
    <message>
        <source>Only who received it may cancel it, and only on the same day: ask a supervisor to sign in.</source>
        <translation>Chỉ người tiếp nhận được hủy, và chỉ trong ngày: hãy nhờ lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>Written by pen on the paper</source>
        <translation>Ghi bút trên bản in</translation>
    </message>
    <message>
        <source>Appointment by the corrected calendar</source>
        <translation>Tính lại hẹn trả theo lịch điều chỉnh</translation>
    </message>
    <message>
        <source>Handed to another officer</source>
        <translation>Bàn giao cho cán bộ khác</translation>
    </message>
    <message>
        <source>Only a supervisor does this: ask one to sign in.</source>
        <translation>Chỉ lãnh đạo làm việc này: mời lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>Note the other system&apos;s code</source>
        <translation>Ghi mã của hệ thống khác</translation>
    </message>
    <message>
        <source>This dossier lives here and has its own code: no other system gives it one.</source>
        <translation>Hồ sơ này nằm ở đây và có mã riêng: không hệ thống nào khác cấp mã.</translation>
    </message>
    <message>
        <source>This dossier was received by %1: only that unit cancels it.</source>
        <translation>Hồ sơ này do %1 tiếp nhận: chỉ đơn vị đó được hủy.</translation>
    </message>
</context>
<context>
    <name>DossierCode</name>
    <message>
        <source>This is no dossier code. Enter it like H61.33-261123-0007.</source>
        <translation>Mã hồ sơ chưa đúng. Nhập theo dạng H61.33-261123-0007.</translation>
    </message>
</context>
<context>
    <name>DossierDelegate</name>
    <message numerus="yes">
        <source>%n paper(s) digitised</source>
        <translation>
            <numerusform>%n giấy tờ đã số hóa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DossierDuty</name>
    <message>
        <source>No date was promised that could be reckoned anew.</source>
        <translation>Hồ sơ không có ngày hẹn để tính lại.</translation>
    </message>
    <message>
        <source>A promised date never moves later by itself: extend the dossier, with its letter.</source>
        <translation>Ngày đã hẹn không tự lùi lại: làm văn bản xin lỗi và gia hạn cho hồ sơ.</translation>
    </message>
    <message>
        <source>Choose who takes the dossiers over.</source>
        <translation>Chọn người nhận hồ sơ.</translation>
    </message>
    <message>
        <source>%1 answers for this dossier already.</source>
        <translation>%1 đang phụ trách hồ sơ này rồi.</translation>
    </message>
</context>
<context>
    <name>DossierLife</name>
    <message>
        <source>Enter the day until which the citizen may supplement.</source>
        <translation>Nhập ngày cuối cùng người nộp được bổ sung.</translation>
    </message>
    <message>
        <source>The citizen&apos;s last day lies in the past.</source>
        <translation>Hạn bổ sung đã qua: nhập ngày từ hôm nay trở đi.</translation>
    </message>
    <message>
        <source>Choose the department that takes the dossier.</source>
        <translation>Chọn phòng chuyên môn nhận hồ sơ.</translation>
    </message>
    <message>
        <source>The dossier is at “%1” already.</source>
        <translation>Hồ sơ đang ở “%1”.</translation>
    </message>
    <message>
        <source>No date was promised that could be put off.</source>
        <translation>Hồ sơ không có ngày hẹn trả để hẹn lại.</translation>
    </message>
    <message>
        <source>Enter the new appointment.</source>
        <translation>Nhập ngày hẹn trả mới.</translation>
    </message>
    <message>
        <source>The new appointment must be later than the old one.</source>
        <translation>Ngày hẹn mới phải sau ngày hẹn cũ.</translation>
    </message>
    <message>
        <source>The office is closed on that day.</source>
        <translation>Ngày đó cơ quan nghỉ: chọn ngày làm việc.</translation>
    </message>
    <message>
        <source>It was extended %1 times, more is not allowed (%2). A supervisor may decide otherwise.</source>
        <translation>Hồ sơ đã hẹn lại %1 lần, không được hẹn thêm (%2). Lãnh đạo có thể quyết định khác.</translation>
    </message>
    <message>
        <source>The letter must be out %1 working days before the appointment (%2). A supervisor may decide otherwise.</source>
        <translation>Văn bản phải gửi trước ngày hẹn %1 ngày làm việc (%2). Lãnh đạo có thể quyết định khác.</translation>
    </message>
    <message>
        <source>It may be put off by %1 working days at most (%2). A supervisor may decide otherwise.</source>
        <translation>Chỉ được hẹn lại tối đa %1 ngày làm việc (%2). Lãnh đạo có thể quyết định khác.</translation>
    </message>
    <message>
        <source>The result “%1” is not where it should be for this: look at the dossier again.</source>
        <translation>Kết quả “%1” không còn ở chỗ cần cho việc này: hãy xem lại hồ sơ.</translation>
    </message>
    <message>
        <source>Choose at least one result.</source>
        <translation>Chọn ít nhất một kết quả.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả giải quyết</translation>
    </message>
    <message>
        <source>Enter the paper that gives the right to receive.</source>
        <translation>Nhập giấy tờ cho quyền nhận thay (giấy ủy quyền, giấy giới thiệu).</translation>
    </message>
    <message>
        <source>Scan the card of the person who receives.</source>
        <translation>Quét thẻ của người nhận.</translation>
    </message>
    <message>
        <source>The card is not that of the person on the dossier: scan another card, or note a delegate with paper.</source>
        <translation>Thẻ không phải của người trên hồ sơ: quét thẻ khác, hoặc ghi người được ủy quyền kèm giấy tờ.</translation>
    </message>
    <message>
        <source>The owner&apos;s name cannot be empty.</source>
        <translation>Họ tên chủ hồ sơ không được để trống.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có nội dung nào thay đổi.</translation>
    </message>
    <message>
        <source>Enter the address to which the result goes.</source>
        <translation>Nhập địa chỉ gửi kết quả.</translation>
    </message>
    <message>
        <source>Enter the reason: it stands on the form and in the records.</source>
        <translation>Nhập lý do: lý do được in trên phiếu và ghi vào sổ.</translation>
    </message>
    <message>
        <source>The text is too long: %1 characters at most.</source>
        <translation>Nội dung quá dài: tối đa %1 ký tự.</translation>
    </message>
    <message>
        <source>The dossier has this code already.</source>
        <translation>Hồ sơ đã mang mã này.</translation>
    </message>
</context>
<context>
    <name>DossierListModel</name>
    <message>
        <source>received at %1</source>
        <translation>tiếp nhận tại %1</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Copy the code</source>
        <translation>Sao chép mã hồ sơ</translation>
    </message>
    <message>
        <source>Copies the dossier code</source>
        <translation>Chép mã hồ sơ vào bộ nhớ tạm</translation>
    </message>
    <message>
        <source>Copy the code (Ctrl+C)</source>
        <translation>Sao chép mã hồ sơ</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Submitter</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Nhận hồ sơ</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Return of the result</source>
        <translation>Nhận kết quả</translation>
    </message>
    <message>
        <source>Parts of the dossier</source>
        <translation>Các phần của hồ sơ</translation>
    </message>
    <message>
        <source>Codes of the dossier</source>
        <translation>Các mã của hồ sơ</translation>
    </message>
    <message>
        <source>Where it is decided</source>
        <translation>Nơi giải quyết</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Mức thu</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Thành tiền</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại mã</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Open a dossier from Search or scan its code.</source>
        <translation>Mở hồ sơ từ Tra cứu hoặc quét mã hồ sơ.</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>No date promised</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Không thu</translation>
    </message>
    <message>
        <source>Exempt (%1)</source>
        <translation>Miễn (%1)</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Điện tử</translation>
    </message>
    <message>
        <source>This dossier is cancelled. Its number stays accounted for.</source>
        <translation>Hồ sơ này đã hủy. Số hồ sơ vẫn được ghi nhận.</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Mã hồ sơ chính thức</translation>
    </message>
    <message>
        <source>Provisional number – the official code follows</source>
        <translation>Số tạm – sẽ có mã chính thức</translation>
    </message>
    <message>
        <source>Code of %1</source>
        <translation>Mã của %1</translation>
    </message>
    <message>
        <source>Disputed code</source>
        <translation>Mã bị trùng</translation>
    </message>
    <message>
        <source>Digits on the slip</source>
        <translation>Số trên phiếu (mã cho cán bộ)</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Not handed in</source>
        <translation>Không nộp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Return the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Work on the dossier</source>
        <translation>Xử lý hồ sơ</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>The result is returned.</source>
        <translation>Đã trả kết quả.</translation>
    </message>
    <message>
        <source>There is no result yet.</source>
        <translation>Chưa có kết quả.</translation>
    </message>
    <message>
        <source>Paused, %1 h of working time left</source>
        <translation>Tạm dừng, còn %1 giờ làm việc</translation>
    </message>
    <message>
        <source>signed %1, %2</source>
        <translation>đã ký %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>digitised, %n page(s)</source>
        <translation>
            <numerusform>đã số hóa, %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>The papers are at: %1</source>
        <translation>Hồ sơ đang ở: %1</translation>
    </message>
    <message>
        <source>Open a dossier first.</source>
        <translation>Hãy mở một hồ sơ trước.</translation>
    </message>
    <message>
        <source>Procedures of the dossier</source>
        <translation>Các thủ tục của hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan giải quyết</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Stage %1: %2</source>
        <translation>Giai đoạn %1: %2</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>Đơn vị này</translation>
    </message>
    <message>
        <source>Joint procedures</source>
        <translation>Liên thông</translation>
    </message>
    <message>
        <source>The result was returned at %1.</source>
        <translation>Kết quả đã được trả tại %1.</translation>
    </message>
    <message>
        <source>Received at %1: that unit prints its receipt.</source>
        <translation>Hồ sơ tiếp nhận tại %1: giấy tiếp nhận do đơn vị đó in.</translation>
    </message>
    <message>
        <source>Received at %1</source>
        <translation>Tiếp nhận tại %1</translation>
    </message>
</context>
<context>
    <name>DossierState</name>
    <message>
        <source>Newly submitted</source>
        <translation>Mới đăng ký</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Không được tiếp nhận</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Awaiting supplement</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Chờ nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút hồ sơ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Đã có kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
</context>
<context>
    <name>DossierTable</name>
    <message>
        <source>This dossier cannot be read: call the administrator.</source>
        <translation>Không đọc được hồ sơ này: báo quản trị.</translation>
    </message>
    <message>
        <source>There is no such dossier here: check the code, or sync first.</source>
        <translation>Không có hồ sơ này ở đây: kiểm tra mã, hoặc đồng bộ trước.</translation>
    </message>
</context>
<context>
    <name>DropTarget</name>
    <message>
        <source>Drop a picture or a PDF here to read its code</source>
        <translation>Thả ảnh hoặc tệp PDF vào đây để đọc mã</translation>
    </message>
</context>
<context>
    <name>DueMoving</name>
    <message>
        <source>Only a supervisor confirms a corrected calendar: ask one to sign in.</source>
        <translation>Chỉ lãnh đạo được xác nhận lịch điều chỉnh: mời lãnh đạo đăng nhập.</translation>
    </message>
</context>
<context>
    <name>DuplicateFinding</name>
    <message>
        <source>This owner has an open dossier of the same procedure: choose what is done with it, or give the ground of another one.</source>
        <translation>Chủ hồ sơ có hồ sơ cùng thủ tục chưa xong: chọn cách xử lý hồ sơ đó, hoặc ghi lý do tiếp nhận thêm.</translation>
    </message>
</context>
<context>
    <name>DuplicateStrip</name>
    <message>
        <source>Change</source>
        <translation>Chọn lại</translation>
    </message>
    <message>
        <source>Open that one</source>
        <translation>Mở hồ sơ đó</translation>
    </message>
    <message>
        <source>Add papers to it</source>
        <translation>Bổ sung giấy tờ vào hồ sơ đó</translation>
    </message>
    <message>
        <source>Withdraw that one</source>
        <translation>Rút hồ sơ đó</translation>
    </message>
    <message>
        <source>Receive another, with a ground</source>
        <translation>Vẫn tiếp nhận, ghi lý do</translation>
    </message>
    <message>
        <source>Another matter than that one</source>
        <translation>Nội dung khác hồ sơ đó</translation>
    </message>
    <message>
        <source>One more copy is needed</source>
        <translation>Cần thêm một bản</translation>
    </message>
    <message>
        <source>The citizen asks for a separate dossier</source>
        <translation>Công dân đề nghị nộp riêng</translation>
    </message>
    <message>
        <source>4: another ground, in your words</source>
        <translation>4: lý do khác, tự ghi</translation>
    </message>
    <message>
        <source>Ground for another dossier</source>
        <translation>Lý do tiếp nhận thêm hồ sơ</translation>
    </message>
    <message>
        <source>Chooses again what is done with the open dossier</source>
        <translation>Chọn lại cách xử lý hồ sơ đang có</translation>
    </message>
    <message>
        <source>Another one is received. Ground: %1</source>
        <translation>Vẫn tiếp nhận thêm hồ sơ. Lý do: %1</translation>
    </message>
    <message>
        <source>Not saved yet: choose what is done with the open dossier</source>
        <translation>Chưa lưu: chọn cách xử lý hồ sơ đang có</translation>
    </message>
    <message numerus="yes">
        <source>This owner has %n open dossier(s) of this procedure</source>
        <translation>
            <numerusform>Chủ hồ sơ đã có %n hồ sơ cùng thủ tục chưa xong</numerusform>
        </translation>
    </message>
    <message>
        <source>online, %1</source>
        <translation>trực tuyến, %1</translation>
    </message>
    <message>
        <source>counter %1, %2</source>
        <translation>quầy %1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 (↑↓)</source>
        <translation>%1/%2 (↑↓)</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
    <message>
        <source>Take it over, with these papers</source>
        <translation>Tiếp nhận hồ sơ đó, kèm giấy tờ này</translation>
    </message>
    <message>
        <source>Papers are added once a supplement was asked for</source>
        <translation>Chỉ bổ sung được khi hồ sơ đó đang chờ bổ sung</translation>
    </message>
    <message>
        <source>It can no longer be withdrawn</source>
        <translation>Hồ sơ đó không còn rút được</translation>
    </message>
</context>
<context>
    <name>EReceipt</name>
    <message>
        <source>Receipt not issued yet</source>
        <translation>Biên lai chưa phát hành</translation>
    </message>
    <message>
        <source>Receipt issued</source>
        <translation>Đã phát hành biên lai</translation>
    </message>
    <message>
        <source>Receipt refused</source>
        <translation>Biên lai bị từ chối</translation>
    </message>
    <message>
        <source>Receipt cancelled</source>
        <translation>Biên lai đã hủy</translation>
    </message>
    <message>
        <source>Receipt replaced</source>
        <translation>Biên lai đã thay thế</translation>
    </message>
    <message>
        <source>Two receipts for one payment</source>
        <translation>Hai biên lai cho một khoản thu</translation>
    </message>
    <message>
        <source>the provider does not answer</source>
        <translation>nhà cung cấp không phản hồi</translation>
    </message>
    <message>
        <source>the provider reports an error of its own</source>
        <translation>nhà cung cấp báo lỗi</translation>
    </message>
    <message>
        <source>the provider cannot be reached</source>
        <translation>không kết nối được nhà cung cấp</translation>
    </message>
    <message>
        <source>the provider has too much to do</source>
        <translation>nhà cung cấp đang quá tải</translation>
    </message>
    <message>
        <source>no answer yet; it is asked again</source>
        <translation>chưa có trả lời; sẽ hỏi lại</translation>
    </message>
    <message>
        <source>the provider is still at it</source>
        <translation>nhà cung cấp đang xử lý</translation>
    </message>
    <message>
        <source>the provider&apos;s answer cannot be read</source>
        <translation>không đọc được trả lời của nhà cung cấp</translation>
    </message>
    <message>
        <source>the provider does not let the office in: call the administrator</source>
        <translation>nhà cung cấp không cho đăng nhập: báo quản trị</translation>
    </message>
    <message>
        <source>the provider&apos;s certificate is not valid: call the administrator</source>
        <translation>chứng thư của nhà cung cấp không hợp lệ: báo quản trị</translation>
    </message>
    <message>
        <source>the office&apos;s tax code is not set up: call the administrator</source>
        <translation>chưa khai mã số thuế của đơn vị thu: báo quản trị</translation>
    </message>
    <message>
        <source>the provider does not know the office</source>
        <translation>nhà cung cấp chưa có đơn vị này</translation>
    </message>
    <message>
        <source>the office&apos;s numbers are used up: ask the provider for more</source>
        <translation>hết dải số biên lai: đăng ký thêm với nhà cung cấp</translation>
    </message>
    <message>
        <source>the payer&apos;s name or number is refused: correct the dossier</source>
        <translation>họ tên hoặc số định danh người nộp bị từ chối: điều chỉnh hồ sơ</translation>
    </message>
    <message>
        <source>the kind of fee is refused</source>
        <translation>loại phí bị từ chối</translation>
    </message>
    <message>
        <source>the amount is refused</source>
        <translation>số tiền bị từ chối</translation>
    </message>
    <message>
        <source>it is too late for this day</source>
        <translation>quá hạn lập biên lai của ngày này</translation>
    </message>
    <message>
        <source>the provider gave a second number: the first stands</source>
        <translation>nhà cung cấp trả số thứ hai: số đầu có hiệu lực</translation>
    </message>
    <message>
        <source>the provider gave a number twice</source>
        <translation>nhà cung cấp trả một số hai lần</translation>
    </message>
    <message>
        <source>the provider&apos;s number cannot be legal</source>
        <translation>số biên lai của nhà cung cấp không hợp lệ</translation>
    </message>
</context>
<context>
    <name>EarlierDossiers</name>
    <message>
        <source>This person&apos;s earlier dossiers</source>
        <translation>Hồ sơ trước của người này</translation>
    </message>
</context>
<context>
    <name>EnlargedPaper</name>
    <message>
        <source>The paper at its true size; Esc closes it</source>
        <translation>Giấy ở kích thước thật; Esc để đóng</translation>
    </message>
</context>
<context>
    <name>EnteringFigures</name>
    <message>
        <source>“%1” is no whole number: the figure before stays.</source>
        <translation>“%1” không phải số nguyên: giữ số trước đó.</translation>
    </message>
</context>
<context>
    <name>FaultStrip</name>
    <message>
        <source>Enter: to the first place</source>
        <translation>Enter: tới chỗ đầu tiên</translation>
    </message>
    <message numerus="yes">
        <source>Not saved, not printed: %n place(s) to put right</source>
        <translation>
            <numerusform>Chưa lưu, chưa in: còn %n chỗ cần sửa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fee</name>
    <message>
        <source>%1: original %2, %3 page(s)</source>
        <translation>%1: bản chính %2, %3 trang</translation>
    </message>
    <message>
        <source>Enter how many copies are asked for.</source>
        <translation>Nhập số bản cần cấp.</translation>
    </message>
    <message>
        <source>Enter the number of pages of each original.</source>
        <translation>Nhập số trang của từng bản chính.</translation>
    </message>
    <message>
        <source>The fee is too large. Check pages and copies.</source>
        <translation>Phí quá lớn. Kiểm tra số trang và số bản.</translation>
    </message>
</context>
<context>
    <name>FeeBalance</name>
    <message>
        <source>The amount must lie between 1 ₫ and %1.</source>
        <translation>Số tiền phải từ 1 ₫ đến %1.</translation>
    </message>
    <message>
        <source>What was handed over is less than the %1 to be paid: count again.</source>
        <translation>Tiền nhận ít hơn %1 phải thu: đếm lại.</translation>
    </message>
    <message>
        <source>What was handed over is too much to be true: type it again.</source>
        <translation>Số tiền nhận quá lớn: gõ lại.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Ghi rõ lý do.</translation>
    </message>
    <message>
        <source>Only %1 are still to be paid.</source>
        <translation>Chỉ còn phải thu %1.</translation>
    </message>
    <message>
        <source>Nothing is to be paid any more.</source>
        <translation>Không còn khoản nào phải thu.</translation>
    </message>
    <message>
        <source>A transfer of this fee is awaited already: confirm it or give it up first.</source>
        <translation>Khoản này đang chờ chuyển khoản: xác nhận hoặc bỏ chờ trước.</translation>
    </message>
    <message>
        <source>There is no such payment of this dossier.</source>
        <translation>Hồ sơ này không có khoản thu đó.</translation>
    </message>
    <message>
        <source>This transfer is not awaited any more: %1.</source>
        <translation>Chuyển khoản này không còn chờ: %1.</translation>
    </message>
    <message>
        <source>This payment is not there: %1.</source>
        <translation>Khoản thu này không còn: %1.</translation>
    </message>
    <message>
        <source>Money of this payment went back or shall go back already.</source>
        <translation>Khoản thu này đã hoàn hoặc đang chờ hoàn.</translation>
    </message>
    <message>
        <source>This refund was decided already.</source>
        <translation>Yêu cầu hoàn phí này đã được quyết định.</translation>
    </message>
    <message>
        <source>At most %1 of this payment can go back.</source>
        <translation>Khoản thu này hoàn được nhiều nhất %1.</translation>
    </message>
    <message>
        <source>Awaiting confirmation</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Không thu được</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
</context>
<context>
    <name>FeeDesk</name>
    <message>
        <source>The file cannot be opened: check where it lies and that it is the bank&apos;s CSV.</source>
        <translation>Không mở được tệp: kiểm tra đường dẫn và đúng tệp CSV của ngân hàng.</translation>
    </message>
    <message>
        <source>give back %1</source>
        <translation>trả lại %1</translation>
    </message>
    <message>
        <source>transfer it to the payer&apos;s account</source>
        <translation>chuyển trả vào tài khoản người nộp</translation>
    </message>
    <message>
        <source>This statement was imported before: nothing changed.</source>
        <translation>Sao kê này đã nhập trước đây: không có gì thay đổi.</translation>
    </message>
    <message>
        <source>%1 lines, %2 of them new: %3 transfers confirmed, %4 seen before, %5 wait for you.</source>
        <translation>%1 dòng, %2 dòng mới: xác nhận %3 chuyển khoản, %4 đã thấy trước, %5 dòng chờ bạn xử lý.</translation>
    </message>
    <message>
        <source>There is no such dossier here: check the code, or sync first.</source>
        <translation>Không có hồ sơ này ở đây: kiểm tra mã, hoặc đồng bộ trước.</translation>
    </message>
    <message>
        <source>Counted %1; %2 are handed over, %3 stay in the drawer.</source>
        <translation>Đã đếm %1; bàn giao %2, để lại trong két %3.</translation>
    </message>
    <message>
        <source>Nothing was paid for this dossier that could be printed.</source>
        <translation>Hồ sơ này chưa thu khoản nào để in.</translation>
    </message>
    <message>
        <source>The counter is confirmed: the supervisor can sign the day.</source>
        <translation>Đã xác nhận quầy: phụ trách có thể ký chốt sổ.</translation>
    </message>
</context>
<context>
    <name>FeeEntry</name>
    <message>
        <source>Cash taken</source>
        <translation>Thu tiền mặt</translation>
    </message>
    <message>
        <source>Transfer awaited</source>
        <translation>Chờ chuyển khoản</translation>
    </message>
    <message>
        <source>Transfer seen</source>
        <translation>Đã nhận chuyển khoản</translation>
    </message>
    <message>
        <source>Transfer given up</source>
        <translation>Bỏ chờ chuyển khoản</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Hủy khoản thu</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>Yêu cầu hoàn phí</translation>
    </message>
    <message>
        <source>Refund declined</source>
        <translation>Không duyệt hoàn</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Đã hoàn phí</translation>
    </message>
    <message>
        <source>An entry of the fee ledger cannot be read.</source>
        <translation>Không đọc được một dòng của sổ thu.</translation>
    </message>
</context>
<context>
    <name>FeeKeeping</name>
    <message>
        <source>A supervisor pays back or declines, and cancels what another officer or another day took: ask for a refund, or call one.</source>
        <translation>Lãnh đạo duyệt hoặc từ chối hoàn phí, và hủy khoản thu của người khác hoặc ngày khác: hãy gửi yêu cầu hoàn phí, hoặc mời lãnh đạo.</translation>
    </message>
    <message>
        <source>This was paid at the other unit that handles the dossier: that unit gives it back.</source>
        <translation>Khoản này đã thu tại đơn vị cùng giải quyết hồ sơ: đơn vị đó hoàn lại.</translation>
    </message>
</context>
<context>
    <name>FeeTable</name>
    <message>
        <source>The fee ledger is damaged. Call the administrator: “mocuactl check” says where.</source>
        <translation>Sổ thu bị hỏng. Báo quản trị: lệnh “mocuactl check” cho biết chỗ hỏng.</translation>
    </message>
</context>
<context>
    <name>FeeWorkPane</name>
    <message>
        <source>Entries of the fee ledger</source>
        <translation>Các dòng của sổ thu</translation>
    </message>
    <message>
        <source>VietQR of the office&apos;s account</source>
        <translation>Mã VietQR tài khoản của cơ quan</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Way of payment</source>
        <translation>Hình thức thu</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Hoàn phí</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Hủy khoản thu</translation>
    </message>
    <message>
        <source>Open a dossier first: scan its slip or choose a line.</source>
        <translation>Mở hồ sơ trước: quét phiếu hoặc chọn một dòng.</translation>
    </message>
    <message>
        <source>Nothing was paid that could go back.</source>
        <translation>Chưa thu khoản nào để hoàn.</translation>
    </message>
    <message>
        <source>No payment stands that could be cancelled.</source>
        <translation>Không có khoản thu nào hủy được.</translation>
    </message>
    <message>
        <source>Another officer took it: a supervisor cancels it, or ask for a refund.</source>
        <translation>Người khác đã thu: lãnh đạo hủy, hoặc gửi yêu cầu hoàn phí.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>The catalogue has no fee in force for the day of receipt: ask the administrator.</source>
        <translation>Danh mục không có mức thu có hiệu lực cho ngày tiếp nhận: báo quản trị.</translation>
    </message>
    <message>
        <source>Nothing is to be paid any more.</source>
        <translation>Không còn khoản nào phải thu.</translation>
    </message>
    <message>
        <source>A supervisor decides on the refund: ask one to sign in.</source>
        <translation>Lãnh đạo quyết định hoàn phí: mời lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>The catalogue has no account for transfers: take cash.</source>
        <translation>Danh mục chưa có tài khoản nhận chuyển khoản: thu tiền mặt.</translation>
    </message>
    <message>
        <source>Show the VietQR</source>
        <translation>Hiện mã VietQR</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Thu %1</translation>
    </message>
    <message>
        <source>The money is there</source>
        <translation>Đã nhận được tiền</translation>
    </message>
    <message>
        <source>Ask for the refund</source>
        <translation>Gửi yêu cầu hoàn phí</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Hoàn phí</translation>
    </message>
    <message>
        <source>Approve and pay back</source>
        <translation>Duyệt và hoàn phí</translation>
    </message>
    <message>
        <source>seen by the officer</source>
        <translation>cán bộ đã thấy tiền</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>Phải hoàn lại</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Awaiting confirmation</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Không thu phí</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Chưa thu</translation>
    </message>
    <message>
        <source>No dossier chosen</source>
        <translation>Chưa chọn hồ sơ</translation>
    </message>
    <message>
        <source>Scan a slip, type a code in the field above, or choose a line on the left.</source>
        <translation>Quét phiếu, gõ mã vào ô phía trên, hoặc chọn một dòng bên trái.</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Phải thu %1</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>đã thu %1</translation>
    </message>
    <message>
        <source>awaited %1</source>
        <translation>chờ xác nhận %1</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>too much %1</source>
        <translation>thu thừa %1</translation>
    </message>
    <message>
        <source>exempt: %1</source>
        <translation>miễn: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Receipt, ground</source>
        <translation>Biên lai, lý do</translation>
    </message>
    <message>
        <source>Take the fee</source>
        <translation>Thu phí, lệ phí</translation>
    </message>
    <message>
        <source>A transfer is awaited</source>
        <translation>Đang chờ chuyển khoản</translation>
    </message>
    <message>
        <source>Refund: the money goes back the way it came</source>
        <translation>Hoàn phí: tiền trả lại theo cách đã nộp</translation>
    </message>
    <message>
        <source>A refund waits for a supervisor: %1</source>
        <translation>Yêu cầu hoàn phí chờ lãnh đạo: %1</translation>
    </message>
    <message>
        <source>Cancel a payment that was noted by mistake</source>
        <translation>Hủy khoản thu ghi nhầm</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nhiều nhất</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Số tiền hoàn</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>If declined, why</source>
        <translation>Lý do nếu không duyệt</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Không duyệt</translation>
    </message>
    <message>
        <source>It will not come</source>
        <translation>Không nhận được</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Tiền trả lại %1</translation>
    </message>
    <message>
        <source>%1
Account %2
%3
Content %4</source>
        <translation>%1
Số tài khoản %2
%3
Nội dung %4</translation>
    </message>
</context>
<context>
    <name>FeesPage</name>
    <message>
        <source>transfer awaited</source>
        <translation>chờ xác nhận</translation>
    </message>
    <message>
        <source>refund to be decided</source>
        <translation>duyệt hoàn phí</translation>
    </message>
    <message>
        <source>receipt not issued</source>
        <translation>chưa có biên lai</translation>
    </message>
    <message>
        <source>to be paid back</source>
        <translation>phải hoàn lại</translation>
    </message>
    <message>
        <source>Take and refund</source>
        <translation>Thu và hoàn</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sao kê</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Kiểm quỹ</translation>
    </message>
    <message>
        <source>Part of the page</source>
        <translation>Phần của trang</translation>
    </message>
    <message>
        <source>What waits of the office&apos;s money</source>
        <translation>Việc về tiền cần làm</translation>
    </message>
    <message>
        <source>Nothing waits: every payment is confirmed and has its receipt.</source>
        <translation>Không còn việc: mọi khoản thu đã xác nhận và có biên lai.</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>Do what is shown</source>
        <translation>Làm việc đang hiện</translation>
    </message>
    <message>
        <source>Next part of the page</source>
        <translation>Phần tiếp theo</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Hoàn phí</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Hủy khoản thu</translation>
    </message>
    <message>
        <source>The transfer will not come, or decline</source>
        <translation>Không nhận được, hoặc không duyệt</translation>
    </message>
    <message>
        <source>Back to what is next</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Choose “Take and refund” first.</source>
        <translation>Chọn “Thu và hoàn” trước.</translation>
    </message>
    <message>
        <source>Save the count</source>
        <translation>Lưu kiểm quỹ</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>No transfer is awaited and no refund waits here.</source>
        <translation>Không có chuyển khoản hay yêu cầu hoàn nào đang chờ.</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation>
            <numerusform>%n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipts not issued</source>
        <translation>Biên lai chưa phát hành</translation>
    </message>
    <message>
        <source>Transfers awaited</source>
        <translation>Chờ xác nhận</translation>
    </message>
    <message>
        <source>announced today</source>
        <translation>trong hôm nay</translation>
    </message>
    <message>
        <source>Cash taken today</source>
        <translation>Tiền mặt hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s), all counters</source>
        <translation>
            <numerusform>%n khoản, mọi quầy</numerusform>
        </translation>
    </message>
    <message>
        <source>Transferred today</source>
        <translation>Chuyển khoản hôm nay</translation>
    </message>
    <message>
        <source>on the statement %1</source>
        <translation>có trên sao kê %1</translation>
    </message>
    <message>
        <source>In this drawer</source>
        <translation>Trong két quầy này</translation>
    </message>
    <message>
        <source>counted last %1</source>
        <translation>kiểm lần cuối %1</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>chưa kiểm</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Print the receipt or the temporary slip</source>
        <translation>In biên lai hoặc phiếu thu tạm</translation>
    </message>
    <message>
        <source>Close the counter</source>
        <translation>Chốt quầy</translation>
    </message>
    <message>
        <source>Confirm the counter</source>
        <translation>Xác nhận quầy</translation>
    </message>
</context>
<context>
    <name>FigureEntering</name>
    <message>
        <source>This report is signed already: its figures are entered as a correction.</source>
        <translation>Báo cáo này đã ký: số liệu nhập thêm là để đính chính.</translation>
    </message>
    <message>
        <source>A figure is a whole number from 0.</source>
        <translation>Số liệu là số nguyên từ 0 trở lên.</translation>
    </message>
</context>
<context>
    <name>FileStore</name>
    <message>
        <source>The file could not be saved: make room on the disk and check the right to write there.</source>
        <translation>Không lưu được tệp: dọn bớt đĩa và kiểm tra quyền ghi.</translation>
    </message>
    <message>
        <source>A stored file is missing: call the administrator.</source>
        <translation>Thiếu một tệp đã lưu: báo quản trị.</translation>
    </message>
    <message>
        <source>A stored file is damaged: call the administrator.</source>
        <translation>Một tệp đã lưu bị hỏng: báo quản trị.</translation>
    </message>
</context>
<context>
    <name>FilesDesk</name>
    <message numerus="yes">
        <source>%n file(s) are in %1.</source>
        <translation>
            <numerusform>Đã chép %n tệp vào %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>This counter is not enrolled at a portal: copy the files to a stick.</source>
        <translation>Quầy này chưa ghi danh với Hệ thống tỉnh: hãy chép tệp ra USB.</translation>
    </message>
    <message>
        <source>The papers are still on their way to the portal: try again in a moment, or copy them to a stick.</source>
        <translation>Giấy tờ đang được gửi lên Hệ thống tỉnh: thử lại sau ít phút, hoặc chép ra USB.</translation>
    </message>
</context>
<context>
    <name>FilesGiving</name>
    <message>
        <source>The files could not be copied there: see whether it is full, write-protected or was pulled out, then copy again. Nothing of it was left there.</source>
        <translation>Không chép được tệp vào đó: kiểm tra USB có đầy, bị khóa ghi hoặc đã rút ra không, rồi chép lại. Không còn tệp nào dở dang ở đó.</translation>
    </message>
    <message>
        <source>No paper of this dossier is scanned yet: scan them first (F6).</source>
        <translation>Hồ sơ này chưa có giấy tờ nào được số hóa: số hóa trước (F6).</translation>
    </message>
    <message>
        <source>There is no such folder: plug the USB stick in and choose it, or type the folder.</source>
        <translation>Không có thư mục này: cắm USB rồi chọn, hoặc gõ tên thư mục.</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s), by a link that works once</source>
        <translation>
            <numerusform>%n giấy tờ, qua liên kết dùng một lần</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s), copied to a folder or USB stick</source>
        <translation>
            <numerusform>%n giấy tờ, chép ra thư mục hoặc USB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>Scanned papers for filing online</source>
        <translation>Giấy tờ đã số hóa để nộp trực tuyến</translation>
    </message>
    <message>
        <source>How the files are given</source>
        <translation>Cách đưa tệp</translation>
    </message>
    <message>
        <source>Folder, USB stick</source>
        <translation>Thư mục, USB</translation>
    </message>
    <message>
        <source>Link, works once</source>
        <translation>Liên kết một lần</translation>
    </message>
    <message>
        <source>Into this folder</source>
        <translation>Vào thư mục này</translation>
    </message>
    <message>
        <source>Folder or USB stick</source>
        <translation>Thư mục hoặc USB</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>No paper of this dossier is scanned yet: scan them first (F6).</source>
        <translation>Hồ sơ này chưa có giấy tờ nào được số hóa: số hóa trước (F6).</translation>
    </message>
    <message>
        <source>The copies are not sealed: delete them from the stick when the dossier is filed.</source>
        <translation>Bản chép không được niêm mật: nộp xong, hãy xóa khỏi USB.</translation>
    </message>
    <message>
        <source>Open the link on the computer where the citizen files: it shows the papers, each can be fetched once.</source>
        <translation>Mở liên kết trên máy tính nơi công dân nộp hồ sơ: trang liệt kê giấy tờ, mỗi giấy tờ tải được một lần.</translation>
    </message>
    <message>
        <source>Copy the files</source>
        <translation>Chép tệp</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Tạo liên kết</translation>
    </message>
    <message>
        <source>The link works until %1, each paper once.</source>
        <translation>Liên kết dùng được đến %1, mỗi giấy tờ một lần.</translation>
    </message>
    <message>
        <source>The link as a code</source>
        <translation>Liên kết dưới dạng mã</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>The dossier has no paper with the number %1.</source>
        <translation>Hồ sơ không có giấy tờ số %1.</translation>
    </message>
    <message>
        <source>This dossier is cancelled: no papers are attached to it.</source>
        <translation>Hồ sơ này đã hủy: không gắn thêm giấy tờ được.</translation>
    </message>
    <message>
        <source>It is not said where the paper comes from.</source>
        <translation>Chưa nêu nguồn gốc của giấy tờ.</translation>
    </message>
</context>
<context>
    <name>FinishChoice</name>
    <message>
        <source>When it is finished</source>
        <translation>Khi nào xong</translation>
    </message>
    <message>
        <source>Written agreement on the appointment</source>
        <translation>Văn bản thỏa thuận ngày hẹn</translation>
    </message>
    <message>
        <source>written agreement: number, date</source>
        <translation>văn bản thỏa thuận: số, ngày</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Trả ngay</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>+2 days</source>
        <translation>+2 ngày</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Khác</translation>
    </message>
</context>
<context>
    <name>FormChecking</name>
    <message>
        <source>There is no form “%1”; there are: %2.</source>
        <translation>Không có mẫu “%1”; có các mẫu: %2.</translation>
    </message>
    <message>
        <source>This form has no rows “%1”; it has: %2.</source>
        <translation>Mẫu này không có các dòng “%1”; có: %2.</translation>
    </message>
    <message>
        <source>There is no value {%1} in this form.</source>
        <translation>Mẫu này không có giá trị {%1}.</translation>
    </message>
    <message>
        <source>There is no value {%1} in the rows of “%2”.</source>
        <translation>Các dòng của “%2” không có giá trị {%1}.</translation>
    </message>
    <message>
        <source>The form has to show {%1}.</source>
        <translation>Mẫu phải có {%1}.</translation>
    </message>
    <message>
        <source>The form has to have the table “%1”.</source>
        <translation>Mẫu phải có bảng “%1”.</translation>
    </message>
    <message>
        <source>The table “%1” has to show {%2}.</source>
        <translation>Bảng “%1” phải có {%2}.</translation>
    </message>
    <message>
        <source>“%1” is not a name of this office (%2): was the template made elsewhere?</source>
        <translation>“%1” không phải tên của đơn vị này (%2): mẫu có phải của nơi khác không?</translation>
    </message>
    <message>
        <source>The columns are wider than the sheet: make them narrower.</source>
        <translation>Các cột rộng hơn tờ giấy: thu hẹp lại.</translation>
    </message>
    <message>
        <source>“%1” does not fit in one line of its column: make the column wider.</source>
        <translation>“%1” không nằm vừa một dòng của cột: mở rộng cột.</translation>
    </message>
    <message>
        <source>A part is higher than the sheet.</source>
        <translation>Có phần cao hơn tờ giấy.</translation>
    </message>
    <message>
        <source>With its longest texts the form does not stay on its pages.</source>
        <translation>Với nội dung dài nhất, mẫu không nằm vừa số trang đã định.</translation>
    </message>
    <message>
        <source>“set” is a form set of this version, such as &quot;TT03/2025&quot;.</source>
        <translation>“set” là một bộ mẫu của phiên bản này, ví dụ &quot;TT03/2025&quot;.</translation>
    </message>
    <message>
        <source>The form set has no “%1”.</source>
        <translation>Bộ mẫu không có “%1”.</translation>
    </message>
    <message>
        <source>“%1” has to be written as in the built-in set.</source>
        <translation>“%1” phải viết theo đúng dạng của bộ mẫu có sẵn.</translation>
    </message>
    <message>
        <source>Here a text in quotation marks is expected.</source>
        <translation>Ở đây cần chữ đặt trong dấu nháy kép.</translation>
    </message>
</context>
<context>
    <name>FormLibrary</name>
    <message>
        <source>The file cannot be opened: check who may read it.</source>
        <translation>Không mở được tệp: kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>The file is too large for a template.</source>
        <translation>Tệp quá lớn, không thể là mẫu.</translation>
    </message>
    <message>
        <source>There is no template of this form for that day. What was done is kept: print it when the template is there, or write it by hand.</source>
        <translation>Chưa có mẫu của giấy này cho ngày đó. Việc đã làm vẫn được lưu: in khi có mẫu, hoặc viết tay.</translation>
    </message>
</context>
<context>
    <name>FormReading</name>
    <message>
        <source>A colon (:) is missing behind a name.</source>
        <translation>Thiếu dấu hai chấm (:) sau một tên.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here or on the line before.</source>
        <translation>Thiếu dấu phẩy hoặc dấu đóng ngoặc ở dòng này hoặc dòng trước.</translation>
    </message>
    <message>
        <source>A text does not end: a quotation mark (&quot;) is missing.</source>
        <translation>Một đoạn chữ chưa kết thúc: thiếu dấu nháy kép (&quot;).</translation>
    </message>
    <message>
        <source>The file is not in UTF-8: save it again as UTF-8.</source>
        <translation>Tệp không phải UTF-8: lưu lại theo bảng mã UTF-8.</translation>
    </message>
    <message>
        <source>A backslash (\) is followed by a letter that has no meaning: write \\ for one.</source>
        <translation>Sau dấu gạch chéo ngược (\) là chữ không có nghĩa: muốn ghi dấu này thì viết \\.</translation>
    </message>
    <message>
        <source>This is not JSON: look for a missing comma, quotation mark or bracket.</source>
        <translation>Không đúng JSON: xem có thiếu dấu phẩy, dấu nháy kép hoặc dấu ngoặc không.</translation>
    </message>
    <message>
        <source>“%1” stands twice.</source>
        <translation>“%1” ghi hai lần.</translation>
    </message>
    <message>
        <source>“head” is state, unit or none.</source>
        <translation>“head” chỉ là state, unit hoặc none.</translation>
    </message>
    <message>
        <source>“body” is missing: the list of the form&apos;s parts.</source>
        <translation>Thiếu “body”: danh sách các phần của mẫu.</translation>
    </message>
    <message>
        <source>“%1” is not known here; known are: %2.</source>
        <translation>Không biết “%1” ở chỗ này; chỉ dùng: %2.</translation>
    </message>
    <message>
        <source>“%1” has to be a text in quotation marks.</source>
        <translation>“%1” phải là chữ đặt trong dấu nháy kép.</translation>
    </message>
    <message>
        <source>Here a list of texts in square brackets is expected.</source>
        <translation>Ở đây cần danh sách chữ trong dấu ngoặc vuông.</translation>
    </message>
    <message>
        <source>Here a text in quotation marks is expected.</source>
        <translation>Ở đây cần chữ đặt trong dấu nháy kép.</translation>
    </message>
    <message>
        <source>“%1” has to be a number from %2 to %3.</source>
        <translation>“%1” phải là số từ %2 đến %3.</translation>
    </message>
    <message>
        <source>“%1” is no date: write it as 2025-07-01.</source>
        <translation>“%1” không phải ngày: viết như 2025-07-01.</translation>
    </message>
    <message>
        <source>“format” has to be &quot;mocua-form/1&quot;.</source>
        <translation>“format” phải là &quot;mocua-form/1&quot;.</translation>
    </message>
    <message>
        <source>“form” is missing: which form this is, such as &quot;extension&quot;.</source>
        <translation>Thiếu “form”: đây là mẫu nào, ví dụ &quot;extension&quot;.</translation>
    </message>
    <message>
        <source>“validTo” is before “validFrom”.</source>
        <translation>“validTo” trước “validFrom”.</translation>
    </message>
    <message>
        <source>“size” is A4, A5 or width and height in millimetres, [100, 62].</source>
        <translation>“size” là A4, A5 hoặc chiều rộng và chiều cao tính bằng mi-li-mét, [100, 62].</translation>
    </message>
    <message>
        <source>“orientation” is portrait or landscape.</source>
        <translation>“orientation” là portrait (dọc) hoặc landscape (ngang).</translation>
    </message>
    <message>
        <source>“margins” are four numbers in millimetres: top, right, bottom, left; they have to leave room on the sheet.</source>
        <translation>“margins” là bốn số mi-li-mét: trên, phải, dưới, trái; phải còn chỗ trên tờ giấy.</translation>
    </message>
    <message>
        <source>“align” is left, center, right or justify.</source>
        <translation>“align” là left, center, right hoặc justify.</translation>
    </message>
    <message>
        <source>“%1” is true or false.</source>
        <translation>“%1” là true hoặc false.</translation>
    </message>
    <message>
        <source>A part of the form is a text or an object in braces.</source>
        <translation>Một phần của mẫu là chữ hoặc một đối tượng trong dấu ngoặc nhọn.</translation>
    </message>
    <message>
        <source>A part of the form has one of: text, table, signatures, qr, barcode, gap, rule, newPage, parts.</source>
        <translation>Một phần của mẫu phải có một trong: text, table, signatures, qr, barcode, gap, rule, newPage, parts.</translation>
    </message>
    <message>
        <source>A table needs its “columns”.</source>
        <translation>Bảng phải có “columns” (các cột).</translation>
    </message>
    <message>
        <source>“type” is text, number, date or time.</source>
        <translation>“type” là text, number, date hoặc time.</translation>
    </message>
    <message>
        <source>“signatures” is a list of one to four places to sign.</source>
        <translation>“signatures” là danh sách từ một đến bốn chỗ ký.</translation>
    </message>
    <message>
        <source>“parts” is a list of columns, each with “width” and “body”.</source>
        <translation>“parts” là danh sách cột, mỗi cột có “width” và “body”.</translation>
    </message>
    <message>
        <source>A template is one object in braces.</source>
        <translation>Mẫu là một đối tượng trong dấu ngoặc nhọn.</translation>
    </message>
</context>
<context>
    <name>FormSet</name>
    <message>
        <source>The forms of that time are not in this version.</source>
        <translation>Phiên bản này không có mẫu biểu của thời điểm đó.</translation>
    </message>
</context>
<context>
    <name>FormulaReading</name>
    <message>
        <source>it is longer than %1 letters</source>
        <translation>công thức dài quá %1 chữ</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>công thức để trống</translation>
    </message>
    <message>
        <source>“%1” was not expected here</source>
        <translation>không hiểu “%1” ở chỗ này</translation>
    </message>
    <message>
        <source>“%1” is missing at its end</source>
        <translation>thiếu “%1” ở cuối công thức</translation>
    </message>
    <message>
        <source>“%1” is missing before “%2”</source>
        <translation>thiếu “%1” trước “%2”</translation>
    </message>
    <message>
        <source>its brackets are nested too deeply</source>
        <translation>dấu ngoặc lồng nhau quá sâu</translation>
    </message>
    <message>
        <source>something is missing at its end</source>
        <translation>công thức còn thiếu phần cuối</translation>
    </message>
    <message>
        <source>“%1” is no number: write decimals with a point</source>
        <translation>“%1” không phải là số: phần thập phân viết sau dấu chấm</translation>
    </message>
    <message>
        <source>there is no row “%1”</source>
        <translation>không có hàng “%1”</translation>
    </message>
    <message>
        <source>there is no column “%1”</source>
        <translation>không có cột “%1”</translation>
    </message>
    <message>
        <source>there is no target “%1”</source>
        <translation>không có chỉ tiêu “%1”</translation>
    </message>
    <message>
        <source>“%1(…)” is not known; known are: %2</source>
        <translation>không biết “%1(…)”; chỉ dùng: %2</translation>
    </message>
    <message>
        <source>%1(…) has %2 values between commas, it needs %3</source>
        <translation>%1(…) có %2 giá trị ngăn bằng dấu phẩy, phải có %3</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>ít nhất %1</translation>
    </message>
    <message>
        <source>before and behind “..” stand columns, the left one first</source>
        <translation>trước và sau “..” là tên cột, cột bên trái đứng trước</translation>
    </message>
    <message>
        <source>%1(…) does not know “%2”; it knows: %3</source>
        <translation>%1(…) không biết “%2”; chỉ dùng: %3</translation>
    </message>
    <message>
        <source>%1(…) knows no condition “%2”; it knows: %3</source>
        <translation>%1(…) không có điều kiện “%2”; chỉ dùng: %3</translation>
    </message>
    <message>
        <source>behind “%1” stands = with one of: %2</source>
        <translation>sau “%1” là dấu = và một trong các giá trị: %2</translation>
    </message>
    <message>
        <source>“%1” is no value of “%2”; there are: %3</source>
        <translation>“%1” không phải là giá trị của “%2”; chỉ dùng: %3</translation>
    </message>
    <message>
        <source>a check has one “=” or “&lt;=” between two formulas: c3 = c4 + c5</source>
        <translation>một phép kiểm tra có một dấu “=” hoặc “&lt;=” giữa hai công thức: c3 = c4 + c5</translation>
    </message>
    <message>
        <source>left of “=” or “&lt;=” stands the column that is checked: c3 = c4 + c5</source>
        <translation>bên trái dấu “=” hoặc “&lt;=” là cột được kiểm tra: c3 = c4 + c5</translation>
    </message>
</context>
<context>
    <name>GatewayConnection</name>
    <message>
        <source>The database cannot be opened.</source>
        <translation>Không mở được cơ sở dữ liệu.</translation>
    </message>
</context>
<context>
    <name>GatewayServer</name>
    <message>
        <source>Plain http is served on loopback only: give --tls-cert and --tls-key.</source>
        <translation>http thường chỉ chạy trên máy này: hãy cho --tls-cert và --tls-key.</translation>
    </message>
    <message>
        <source>The folder of --files cannot be made.</source>
        <translation>Không tạo được thư mục của --files.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be used.</source>
        <translation>Không dùng được chứng thư hoặc khóa.</translation>
    </message>
    <message>
        <source>The address of --listen cannot be used.</source>
        <translation>Không dùng được địa chỉ của --listen.</translation>
    </message>
    <message>
        <source>This database is of an office&apos;s gateway: give --upstream.</source>
        <translation>Cơ sở dữ liệu này là của máy chủ cơ quan: hãy thêm --upstream.</translation>
    </message>
    <message>
        <source>Messages to citizens and e-receipts are the province&apos;s: an office&apos;s gateway takes no --outward beside --upstream.</source>
        <translation>Tin nhắn cho người dân và biên lai điện tử là việc của máy chủ tỉnh: máy chủ cơ quan không nhận --outward cùng với --upstream.</translation>
    </message>
</context>
<context>
    <name>HandOverDesk</name>
    <message>
        <source>Nothing was noted. %1</source>
        <translation>Chưa ghi nhận hồ sơ nào. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) noted.</source>
        <translation>
            <numerusform>Đã ghi nhận %n hồ sơ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) noted, list %1.</source>
        <translation>
            <numerusform>Đã ghi nhận %n hồ sơ, giấy bàn giao số %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>One receipt is for the dossiers of one submitter: take the others out of the list (Del).</source>
        <translation>Giấy chung chỉ dành cho hồ sơ của một người nộp: hãy đưa các hồ sơ khác ra khỏi danh sách (Del).</translation>
    </message>
    <message numerus="yes">
        <source>The receipt for %n dossier(s) is being printed.</source>
        <translation>
            <numerusform>Đang in giấy tiếp nhận chung cho %n hồ sơ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverPage</name>
    <message>
        <source>What is done</source>
        <translation>Việc thực hiện</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Phòng chuyên môn</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người giao nhận</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Ô kệ</translation>
    </message>
    <message>
        <source>Note all and print the list</source>
        <translation>Ghi nhận và in giấy bàn giao</translation>
    </message>
    <message>
        <source>Scan the slips or folder labels one after another: each dossier appears here at once and is checked. A beep of the scanner is enough, no key between.</source>
        <translation>Quét lần lượt phiếu hẹn hoặc nhãn hồ sơ: mỗi hồ sơ hiện ngay ở đây và được kiểm tra. Chỉ cần nghe tiếng bíp của máy quét, không cần bấm phím.</translation>
    </message>
    <message>
        <source>Dossiers of the list</source>
        <translation>Danh sách hồ sơ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Take out of the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Note all</source>
        <translation>Ghi nhận tất cả</translation>
    </message>
    <message>
        <source>%1 stands in the list already.</source>
        <translation>%1 đã có trong danh sách.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Làm được</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be done</source>
        <translation>
            <numerusform>%n hồ sơ không làm được</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the dossiers one after another.</source>
        <translation>Quét lần lượt các hồ sơ.</translation>
    </message>
    <message>
        <source>Take the dossiers that cannot be done out of the list (Del).</source>
        <translation>Bỏ các hồ sơ không làm được khỏi danh sách (Del).</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>Phòng &amp;chuyên môn</translation>
    </message>
    <message>
        <source>&amp;Who takes them there</source>
        <translation>Người n&amp;hận ở đó</translation>
    </message>
    <message>
        <source>She&amp;lf</source>
        <translation>Ô &amp;kệ</translation>
    </message>
    <message>
        <source>&amp;Who brings them</source>
        <translation>Người &amp;giao</translation>
    </message>
    <message>
        <source>One receipt for all</source>
        <translation>Giấy tiếp nhận chung</translation>
    </message>
</context>
<context>
    <name>HealthInsuranceCard</name>
    <message>
        <source>The name cannot be read. Enter it from the card.</source>
        <translation>Không đọc được họ tên. Nhập theo thẻ.</translation>
    </message>
</context>
<context>
    <name>HeatChart</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2 giờ: %3</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>nghỉ</translation>
    </message>
</context>
<context>
    <name>HidPosScanner</name>
    <message>
        <source>The scanner is not plugged in.</source>
        <translation>Máy quét chưa được cắm.</translation>
    </message>
    <message>
        <source>This user may not read the scanner: install the rule “60-mocua-scanner.rules” (package mocua), then plug the scanner in again.</source>
        <translation>Người dùng này không có quyền đọc máy quét: cài quy tắc “60-mocua-scanner.rules” (gói mocua), rồi cắm lại máy quét.</translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>nghỉ Tết Dương lịch</translation>
    </message>
    <message>
        <source>Lunar New Year (Tết)</source>
        <translation>nghỉ Tết Âm lịch</translation>
    </message>
    <message>
        <source>Hùng Kings&apos; Day</source>
        <translation>nghỉ Giỗ Tổ Hùng Vương</translation>
    </message>
    <message>
        <source>Reunification Day</source>
        <translation>nghỉ Ngày Chiến thắng 30/4</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>nghỉ Ngày Quốc tế lao động</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>nghỉ Quốc khánh</translation>
    </message>
    <message>
        <source>Vietnamese Culture Day</source>
        <translation>nghỉ Ngày Văn hóa Việt Nam</translation>
    </message>
</context>
<context>
    <name>HomeBoard</name>
    <message numerus="yes">
        <source>Overdue by %n day(s)</source>
        <translation>
            <numerusform>Quá hạn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overdue by %n hour(s)</source>
        <translation>
            <numerusform>Quá hạn %n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Còn %n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) left</source>
        <translation>
            <numerusform>Còn %n giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Was it printed?</source>
        <translation>Đã in chưa?</translation>
    </message>
    <message>
        <source>The printer reported a fault at %1</source>
        <translation>Máy in báo lỗi lúc %1</translation>
    </message>
    <message>
        <source>It is out</source>
        <translation>Đã ra</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Refund to decide</source>
        <translation>Chờ duyệt hoàn</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s) asked for</source>
        <translation>
            <numerusform>%n yêu cầu hoàn phí</numerusform>
        </translation>
    </message>
    <message>
        <source>a supervisor decides</source>
        <translation>lãnh đạo quyết định</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Thu thừa</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) paid beyond the fee</source>
        <translation>
            <numerusform>%n hồ sơ thu quá mức</numerusform>
        </translation>
    </message>
    <message>
        <source>to be paid back</source>
        <translation>phải hoàn lại</translation>
    </message>
    <message>
        <source>Transfer awaited</source>
        <translation>Chờ chuyển khoản</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) to be seen</source>
        <translation>
            <numerusform>%n chuyển khoản chờ xác nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>confirm, or import the statement</source>
        <translation>xác nhận, hoặc nhập sao kê</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Sao kê</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a match</source>
        <translation>
            <numerusform>%n dòng chưa khớp</numerusform>
        </translation>
    </message>
    <message>
        <source>say what they pay</source>
        <translation>cho biết nộp cho hồ sơ nào</translation>
    </message>
    <message>
        <source>Receipt missing</source>
        <translation>Thiếu biên lai</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) not issued yet</source>
        <translation>
            <numerusform>%n biên lai chưa phát hành</numerusform>
        </translation>
    </message>
    <message>
        <source>the provider is asked when the line is there</source>
        <translation>gửi yêu cầu khi có mạng</translation>
    </message>
    <message>
        <source>Supervisor asked</source>
        <translation>Đã hỏi phụ trách</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Code changed</source>
        <translation>Đổi mã hồ sơ</translation>
    </message>
    <message>
        <source>the printed code was given twice: tell the citizen</source>
        <translation>mã đã in bị cấp trùng: cần báo cho người dân</translation>
    </message>
    <message>
        <source>Print notice</source>
        <translation>In thông báo</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>One code twice</source>
        <translation>Trùng mã</translation>
    </message>
    <message>
        <source>Two dossiers have this code</source>
        <translation>Hai hồ sơ mang cùng mã này</translation>
    </message>
    <message>
        <source>correct the one that is wrong</source>
        <translation>sửa hồ sơ ghi sai</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) wait for their code</source>
        <translation>
            <numerusform>%n hồ sơ chờ mã</numerusform>
        </translation>
    </message>
    <message>
        <source>scan or type what the other system gave</source>
        <translation>quét hoặc gõ mã do hệ thống khác cấp</translation>
    </message>
    <message numerus="yes">
        <source>One receipt for %n dossier(s), %1: not known to be out</source>
        <translation>
            <numerusform>Giấy tiếp nhận chung cho %n hồ sơ lúc %1: chưa rõ đã in ra chưa</numerusform>
        </translation>
    </message>
    <message>
        <source>Same filing?</source>
        <translation>Cùng một hồ sơ?</translation>
    </message>
    <message>
        <source>helped at %1, from the portal at %2: %3</source>
        <translation>hỗ trợ lúc %1, Cổng gửi về lúc %2: %3</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Đúng là một</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Hồ sơ khác</translation>
    </message>
</context>
<context>
    <name>HomeCode</name>
    <message>
        <source>Scan, paste or type the other system&apos;s code.</source>
        <translation>Quét, dán hoặc gõ mã do hệ thống khác cấp.</translation>
    </message>
    <message>
        <source>Six digits look like a one-time password (OTP): only the citizen enters that, it is never kept here. Type the code that the portal gave.</source>
        <translation>Sáu chữ số giống mật khẩu dùng một lần (OTP): chỉ công dân tự nhập, không bao giờ lưu ở đây. Hãy gõ mã hồ sơ do Cổng cấp.</translation>
    </message>
    <message>
        <source>This is an identity number, not a dossier&apos;s code: type the code that the portal gave.</source>
        <translation>Đây là số định danh, không phải mã hồ sơ: hãy gõ mã do Cổng cấp.</translation>
    </message>
    <message>
        <source>A code has 64 letters at most: type the code alone.</source>
        <translation>Mã dài tối đa 64 ký tự: chỉ gõ riêng mã.</translation>
    </message>
    <message>
        <source>A code has letters, digits, dots and dashes only: type the code alone.</source>
        <translation>Mã chỉ gồm chữ, số, dấu chấm và gạch nối: chỉ gõ riêng mã.</translation>
    </message>
    <message>
        <source>Codes of %1 look otherwise: compare it letter by letter.</source>
        <translation>Mã của %1 có dạng khác: đối chiếu từng ký tự.</translation>
    </message>
    <message>
        <source>Codes of %1 look like %2: compare it letter by letter.</source>
        <translation>Mã của %1 có dạng %2: đối chiếu từng ký tự.</translation>
    </message>
    <message>
        <source>The date within the code cannot be, or lies in the future: compare it digit by digit.</source>
        <translation>Ngày trong mã không có thật hoặc ở tương lai: đối chiếu từng chữ số.</translation>
    </message>
    <message>
        <source>The code is unusually short: compare it letter by letter.</source>
        <translation>Mã ngắn khác thường: đối chiếu từng ký tự.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Next citizen</source>
        <translation>Người tiếp theo</translation>
    </message>
    <message>
        <source>Receive a dossier</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Lưu tạm</translation>
    </message>
    <message>
        <source>Drafts on hold</source>
        <translation>Hồ sơ lưu tạm</translation>
    </message>
    <message>
        <source>No draft is on hold.</source>
        <translation>Không có hồ sơ lưu tạm.</translation>
    </message>
    <message>
        <source>Just finished</source>
        <translation>Vừa xong</translation>
    </message>
    <message>
        <source>Nothing was received today yet.</source>
        <translation>Hôm nay chưa tiếp nhận hồ sơ nào.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation>Việc của ai</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>Whole office</source>
        <translation>Cả bộ phận</translation>
    </message>
    <message>
        <source>Nothing waits. Well done.</source>
        <translation>Không còn việc nào chờ.</translation>
    </message>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>lâu nhất %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>this counter %1</source>
        <translation>quầy này %1</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Awaiting papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Sắp đến hạn</translation>
    </message>
    <message>
        <source>within 2 days</source>
        <translation>trong 2 ngày</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>chưa có tên</translation>
    </message>
    <message>
        <source>the printer prints again</source>
        <translation>bấm hình máy in để in lại</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>%1 helped online</source>
        <translation>%1 hỗ trợ nộp</translation>
    </message>
    <message>
        <source>%1 on paper by exception</source>
        <translation>%1 giấy ngoại lệ</translation>
    </message>
</context>
<context>
    <name>ImageLoading</name>
    <message>
        <source>The file is not there or must not be read.</source>
        <translation>Không có tệp này hoặc không được phép đọc.</translation>
    </message>
    <message>
        <source>The image has more than 64 megapixels. Scan it again at 300 dpi.</source>
        <translation>Ảnh lớn hơn 64 megapixel. Quét lại ở 300 dpi.</translation>
    </message>
    <message>
        <source>The file is no image or is damaged. Scan it again.</source>
        <translation>Tệp không phải ảnh hoặc đã hỏng. Quét lại.</translation>
    </message>
    <message>
        <source>The file is empty. Scan it again.</source>
        <translation>Tệp rỗng. Quét lại.</translation>
    </message>
    <message>
        <source>The file has more than 100 MB. Scan fewer pages at once.</source>
        <translation>Tệp lớn hơn 100 MB. Quét ít trang hơn mỗi lần.</translation>
    </message>
</context>
<context>
    <name>KeepingDesk</name>
    <message>
        <source>Carry what waits to the province</source>
        <translation>Mang phần chờ đồng bộ lên tỉnh</translation>
    </message>
    <message>
        <source>Bundles of mocua (*.mcb)</source>
        <translation>Gói của mocua (*.mcb)</translation>
    </message>
    <message>
        <source>The receipt that came back from the province</source>
        <translation>Biên nhận từ tỉnh gửi về</translation>
    </message>
    <message>
        <source>Bundles of mocua (*.mcb);;All (*)</source>
        <translation>Gói của mocua (*.mcb);;Tất cả (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) are on the drive, sealed for the province. They stay here until its receipt comes back.</source>
        <translation>
            <numerusform>Đã ghi %n thao tác ra ổ, niêm phong gửi tỉnh. Dữ liệu vẫn giữ ở đây đến khi có biên nhận.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) are no longer on this computer: scan them again.</source>
        <translation>
            <numerusform>%n giấy tờ không còn trên máy này: quét lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The receipt is taken: %n operation(s) are at the province.</source>
        <translation>
            <numerusform>Đã nhận biên nhận: %n thao tác đã tới tỉnh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) were not accepted; their reasons stand in the queue.</source>
        <translation>
            <numerusform>%n thao tác chưa được chấp nhận; lý do ghi trong hàng đợi.</numerusform>
        </translation>
    </message>
    <message>
        <source>A drive for the second copy of what is not sent</source>
        <translation>Ổ đĩa cho bản sao thứ hai của phần chưa gửi</translation>
    </message>
    <message>
        <source>What is not sent lies there a second time, sealed, from now on.</source>
        <translation>Từ nay phần chưa gửi được cất thêm một bản niêm phong ở đó.</translation>
    </message>
    <message>
        <source>Copies are sealed to the recovery key from now on.</source>
        <translation>Từ nay bản sao lưu được niêm phong bằng khóa khôi phục này.</translation>
    </message>
</context>
<context>
    <name>KnownPeople</name>
    <message>
        <source>Served here before:</source>
        <translation>Đã từng đến quầy này:</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation>Dùng %1</translation>
    </message>
</context>
<context>
    <name>LateEntering</name>
    <message>
        <source>This time lies in the future: type when the dossier was taken on paper.</source>
        <translation>Thời gian này chưa tới: gõ lúc đã nhận hồ sơ giấy.</translation>
    </message>
    <message>
        <source>That is %1 working days ago, you may enter up to %2 back: ask a supervisor to sign in.</source>
        <translation>Đã qua %1 ngày làm việc, cán bộ được nhập bù trong %2 ngày: mời lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>That is %1 working days ago; at most %2 are allowed.</source>
        <translation>Đã qua %1 ngày làm việc; chỉ được nhập bù trong %2 ngày.</translation>
    </message>
    <message>
        <source>Say why it was not entered then, for example “power cut”.</source>
        <translation>Nhập lý do chưa nhập lúc đó, ví dụ “mất điện”.</translation>
    </message>
    <message>
        <source>The pad&apos;s number is TAM- and eighteen digits: scan the sheet or type it again.</source>
        <translation>Số trên mẫu gồm TAM- và 18 chữ số: quét mã trên tờ hoặc gõ lại.</translation>
    </message>
    <message>
        <source>This sheet is from another office: its number cannot be used here.</source>
        <translation>Tờ mẫu này của cơ quan khác: không dùng số này ở đây.</translation>
    </message>
    <message>
        <source>The pad&apos;s number was used already, for the dossier %1: look at the number on the sheet again.</source>
        <translation>Số trên mẫu đã dùng cho hồ sơ %1: xem lại số trên tờ.</translation>
    </message>
    <message>
        <source>No blank sheet with this number was printed at this counter: look at the number again, or leave it empty.</source>
        <translation>Quầy này chưa in mẫu trắng có số này: xem lại số, hoặc bỏ trống.</translation>
    </message>
    <message>
        <source>A pad has 1 to %1 sheets.</source>
        <translation>Mỗi lần in từ 1 đến %1 tờ.</translation>
    </message>
    <message>
        <source>Today&apos;s numbers of this counter are used up: print the pad tomorrow.</source>
        <translation>Quầy đã dùng hết số của hôm nay: để mai in.</translation>
    </message>
</context>
<context>
    <name>LateEntryRow</name>
    <message>
        <source>Time at which it was taken on paper</source>
        <translation>Lúc nhận hồ sơ giấy</translation>
    </message>
    <message>
        <source>Why it was not entered then</source>
        <translation>Lý do chưa nhập lúc đó</translation>
    </message>
    <message>
        <source>power cut from … to …</source>
        <translation>mất điện từ … đến …</translation>
    </message>
    <message>
        <source>Number on the pre-printed sheet</source>
        <translation>Số trên mẫu in sẵn</translation>
    </message>
    <message>
        <source>scan the sheet, or empty</source>
        <translation>quét tờ mẫu, hoặc trống</translation>
    </message>
    <message>
        <source>Enter as of now</source>
        <translation>Bỏ nhập bù</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>Nhập bù</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Nhận lúc</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>Số mẫu</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ngày nhận</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Đang ở</translation>
    </message>
    <message>
        <source>Result since</source>
        <translation>Kết quả từ</translation>
    </message>
    <message>
        <source>Sheets (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Lưu danh sách</translation>
    </message>
    <message>
        <source>List of dossiers: %1, %2</source>
        <translation>Danh sách hồ sơ: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n dossier(s)…</source>
        <translation>
            <numerusform>Đang ghi %n hồ sơ…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) written to %1. The file holds personal data: keep it where only the office reads it.</source>
        <translation>
            <numerusform>Đã ghi %n hồ sơ vào %1. Tệp có dữ liệu cá nhân: để ở nơi chỉ cơ quan đọc được.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ground for taking paper</source>
        <translation>Lý do nhận giấy</translation>
    </message>
    <message>
        <source>Where the ground stands</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Người tiếp nhận</translation>
    </message>
</context>
<context>
    <name>ListFilter</name>
    <message>
        <source>All dossiers</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>Có kết quả chưa lấy</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Mọi ngày</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 ngày</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 ngày</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>From the portal</source>
        <translation>Từ Cổng</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
    <message>
        <source>Paper by exception</source>
        <translation>Nhận giấy ngoại lệ</translation>
    </message>
</context>
<context>
    <name>ListReceiving</name>
    <message>
        <source>Received from this list already: %1.</source>
        <translation>Đã tiếp nhận từ danh sách này: %1.</translation>
    </message>
</context>
<context>
    <name>ListReviewPane</name>
    <message>
        <source>Sign the review</source>
        <translation>Ký xác nhận</translation>
    </message>
    <message>
        <source>Note to the review</source>
        <translation>Ghi chú rà soát</translation>
    </message>
    <message>
        <source>Note: what was gone over, what is to change</source>
        <translation>Ghi chú: đã rà soát gì, cần thay đổi gì</translation>
    </message>
    <message>
        <source>Password of the one who signs</source>
        <translation>Mật khẩu của người ký</translation>
    </message>
    <message>
        <source>The list has not been reviewed yet.</source>
        <translation>Danh mục chưa được rà soát lần nào.</translation>
    </message>
    <message>
        <source>List reviewed last: %1, %2, figures of %3</source>
        <translation>Rà soát danh mục gần nhất: %1, %2, số liệu %3</translation>
    </message>
    <message>
        <source>%1 signs, password:</source>
        <translation>%1 ký, mật khẩu:</translation>
    </message>
</context>
<context>
    <name>LockPane</name>
    <message>
        <source>The counter is locked</source>
        <translation>Quầy đang khóa</translation>
    </message>
    <message>
        <source>What you entered is kept.</source>
        <translation>Phần đang nhập vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Another officer signs in</source>
        <translation>Cán bộ khác đăng nhập</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Nhập mật khẩu.</translation>
    </message>
</context>
<context>
    <name>LooksPane</name>
    <message>
        <source>Tick off</source>
        <translation>Đã xem</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Về rà soát</translation>
    </message>
    <message>
        <source>Four eyes and sample</source>
        <translation>Xem chéo và lấy mẫu</translation>
    </message>
    <message>
        <source>Risky acts</source>
        <translation>Việc rủi ro</translation>
    </message>
    <message>
        <source>Sample of the other dossiers</source>
        <translation>Mẫu trong các hồ sơ còn lại</translation>
    </message>
    <message>
        <source>Note on the sampled dossier</source>
        <translation>Ghi chú về hồ sơ lấy mẫu</translation>
    </message>
    <message>
        <source>What was found, in a few words</source>
        <translation>Nhận xét ngắn gọn</translation>
    </message>
    <message>
        <source>No risky act on this day</source>
        <translation>Không có việc rủi ro trong ngày</translation>
    </message>
    <message numerus="yes">
        <source>Risky acts: %1 of %n opened</source>
        <translation>
            <numerusform>Việc rủi ro: đã mở %1/%n</numerusform>
        </translation>
    </message>
    <message>
        <source>No other dossier on this day</source>
        <translation>Không có hồ sơ nào khác trong ngày</translation>
    </message>
    <message numerus="yes">
        <source>Sample of the rest: %1 of %n looked at</source>
        <translation>
            <numerusform>Mẫu hồ sơ còn lại: đã xem %1/%n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoopbackAnswer</name>
    <message>
        <source>You are known. Close this window and go back to mocua.</source>
        <translation>Đã nhận ra anh/chị. Đóng cửa sổ này và quay lại mocua.</translation>
    </message>
    <message>
        <source>The sign-in was not completed. Go back to mocua.</source>
        <translation>Chưa đăng nhập xong. Quay lại mocua.</translation>
    </message>
</context>
<context>
    <name>LunarCalendar</name>
    <message>
        <source>Lunar dates are known for the years 1900 to 2199.</source>
        <translation>Chỉ tính được ngày âm lịch của các năm 1900 đến 2199.</translation>
    </message>
    <message>
        <source>There is no such lunar date.</source>
        <translation>Không có ngày âm lịch này.</translation>
    </message>
</context>
<context>
    <name>MeetingTasks</name>
    <message>
        <source>Service portal</source>
        <translation>Cổng dịch vụ công</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Not reported</source>
        <translation>Chưa báo cáo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Được</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Chưa được</translation>
    </message>
</context>
<context>
    <name>Migrating</name>
    <message>
        <source>This data was written by a newer version of mocua: install that version. Nothing was changed.</source>
        <translation>Dữ liệu này do phiên bản mocua mới hơn ghi: hãy cài phiên bản đó. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The program is incomplete: install it again.</source>
        <translation>Chương trình bị thiếu tệp: hãy cài lại.</translation>
    </message>
    <message>
        <source>The data folder cannot be read. Ask the administrator for the right to read it.</source>
        <translation>Không đọc được thư mục dữ liệu. Nhờ quản trị cấp quyền đọc.</translation>
    </message>
    <message>
        <source>The database is damaged; it was left as it is. Call the administrator and do not delete anything.</source>
        <translation>Cơ sở dữ liệu bị hỏng; đã để nguyên. Báo quản trị và đừng xóa gì.</translation>
    </message>
</context>
<context>
    <name>MinistryDesk</name>
    <message>
        <source>Figures of a ministry&apos;s system are loaded by a supervisor.</source>
        <translation>Số liệu của hệ thống của bộ do lãnh đạo nạp.</translation>
    </message>
    <message>
        <source>Figures of a ministry&apos;s system</source>
        <translation>Số liệu của hệ thống của bộ</translation>
    </message>
    <message>
        <source>XLSX or CSV (*.xlsx *.csv)</source>
        <translation>XLSX hoặc CSV (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Loading %1 of this system and period holds from now on; those before are kept.</source>
        <translation>Từ nay dùng lần nạp %1 của hệ thống và kỳ này; các lần trước vẫn được lưu.</translation>
    </message>
    <message>
        <source>The figures of the ministry&apos;s system are loaded.</source>
        <translation>Đã nạp số liệu của hệ thống của bộ.</translation>
    </message>
    <message>
        <source>The figures of the ministry&apos;s system are withdrawn; the file can be loaded again.</source>
        <translation>Đã rút số liệu của hệ thống của bộ; có thể nạp lại tệp.</translation>
    </message>
</context>
<context>
    <name>MinistryLoading</name>
    <message>
        <source>Figures of a ministry&apos;s system are loaded by a supervisor.</source>
        <translation>Số liệu của hệ thống của bộ do lãnh đạo nạp.</translation>
    </message>
    <message>
        <source>These are too many procedures for one list: load them as the lists of several systems, one for each field.</source>
        <translation>Quá nhiều thủ tục cho một danh sách: hãy nạp thành nhiều hệ thống, mỗi lĩnh vực một tệp.</translation>
    </message>
    <message>
        <source>Name the ministry&apos;s system that the figures come from.</source>
        <translation>Hãy ghi tên hệ thống của bộ mà số liệu lấy ra.</translation>
    </message>
    <message>
        <source>This period has not begun yet: choose an earlier one.</source>
        <translation>Kỳ này chưa bắt đầu: hãy chọn kỳ trước.</translation>
    </message>
    <message>
        <source>The file has no figures of any procedure.</source>
        <translation>Tệp không có số liệu của thủ tục nào.</translation>
    </message>
    <message>
        <source>No figures of this system are loaded for exactly this period.</source>
        <translation>Chưa nạp số liệu nào của hệ thống này cho đúng kỳ này.</translation>
    </message>
</context>
<context>
    <name>MinistryPane</name>
    <message>
        <source>Load a file</source>
        <translation>Nạp tệp</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Figures of ministries&apos; systems that are loaded</source>
        <translation>Số liệu của hệ thống của bộ đã nạp</translation>
    </message>
    <message>
        <source>What is wrong in the file</source>
        <translation>Chỗ sai trong tệp</translation>
    </message>
    <message>
        <source>Ministry&apos;s system</source>
        <translation>Hệ thống của bộ</translation>
    </message>
    <message>
        <source>The ministry&apos;s system: hộ tịch, đất đai…</source>
        <translation>Tên hệ thống của bộ: hộ tịch, đất đai…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>No figures of ministries&apos; systems are loaded for this period.</source>
        <translation>Chưa nạp số liệu của hệ thống của bộ cho kỳ này.</translation>
    </message>
    <message numerus="yes">
        <source>%n procedure(s), loading %1 at %2 by %3. The system counted them itself: they are in no sum of the unit.</source>
        <translation>
            <numerusform>%n thủ tục, nạp lần %1 lúc %2 bởi %3. Số do hệ thống đó tự đếm, không cộng vào số của đơn vị.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was kept: %n cell(s) of the file are wrong. Have them put right, then load it again.</source>
        <translation>
            <numerusform>Chưa lưu gì: tệp có %n ô sai. Hãy cho sửa rồi nạp lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the ministry&apos;s system first, then Enter.</source>
        <translation>Hãy ghi tên hệ thống của bộ trước, rồi Enter.</translation>
    </message>
</context>
<context>
    <name>MinistryReading</name>
    <message>
        <source>There is no procedure below the heads.</source>
        <translation>Dưới tiêu đề không có thủ tục nào.</translation>
    </message>
    <message>
        <source>The file is of another period (%1): choose that one.</source>
        <translation>Tệp của kỳ khác (%1): hãy chọn kỳ đó.</translation>
    </message>
    <message>
        <source>More online than received.</source>
        <translation>Số trực tuyến nhiều hơn số tiếp nhận.</translation>
    </message>
    <message>
        <source>More late than settled.</source>
        <translation>Số quá hạn nhiều hơn số đã giải quyết.</translation>
    </message>
    <message>
        <source>%1 stands in row %2 already.</source>
        <translation>%1 đã có ở dòng %2.</translation>
    </message>
    <message>
        <source>“%1” is no procedure of the catalogue in this period.</source>
        <translation>“%1” không có trong danh mục thủ tục của kỳ này.</translation>
    </message>
    <message>
        <source>The name is that of %1, the code says %2.</source>
        <translation>Tên là của %1, nhưng mã ghi %2.</translation>
    </message>
    <message>
        <source>The row has figures and names no procedure.</source>
        <translation>Dòng có số liệu nhưng không ghi thủ tục.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” không phải là số.</translation>
    </message>
    <message>
        <source>A figure below 0.</source>
        <translation>Số nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>“%1” is no number of dossiers.</source>
        <translation>“%1” không phải là số hồ sơ.</translation>
    </message>
    <message>
        <source>The total is %1, the rows above give %2.</source>
        <translation>Tổng ghi %1, các dòng trên cộng lại là %2.</translation>
    </message>
    <message>
        <source>No heads were found: a column for the procedure&apos;s code or name and one for the number received are needed.</source>
        <translation>Không tìm thấy dòng tiêu đề: cần cột mã hoặc tên thủ tục và cột số tiếp nhận.</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>Enter an amount above zero.</source>
        <translation>Nhập số tiền lớn hơn 0.</translation>
    </message>
</context>
<context>
    <name>MrzCard</name>
    <message>
        <source>A check digit of the card&apos;s back does not hold. Scan it again.</source>
        <translation>Số kiểm tra ở mặt sau thẻ không khớp. Quét lại.</translation>
    </message>
    <message>
        <source>The card has expired. Ask for the valid one.</source>
        <translation>Thẻ đã hết hạn. Đề nghị xuất trình thẻ còn hạn.</translation>
    </message>
    <message>
        <source>The name has no accents here. Complete it from the card.</source>
        <translation>Họ tên ở đây không có dấu. Bổ sung dấu theo thẻ.</translation>
    </message>
    <message>
        <source>A check digit of the passport does not hold. Scan it again.</source>
        <translation>Mã hộ chiếu đọc chưa đúng (số kiểm tra không khớp). Hãy quét lại.</translation>
    </message>
</context>
<context>
    <name>NationalMapping</name>
    <message>
        <source>The national portal&apos;s tables of codes are not valid at “%1”.</source>
        <translation>Bảng mã của Cổng quốc gia không hợp lệ ở “%1”.</translation>
    </message>
</context>
<context>
    <name>NoticeText</name>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>thư điện tử</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>dossier received</source>
        <translation>đã tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>papers to be supplemented</source>
        <translation>cần bổ sung giấy tờ</translation>
    </message>
    <message>
        <source>result ready</source>
        <translation>đã có kết quả</translation>
    </message>
    <message>
        <source>appointment missed</source>
        <translation>trễ hẹn trả kết quả</translation>
    </message>
    <message>
        <source>no usable telephone number or e-mail address</source>
        <translation>không có số điện thoại hoặc thư điện tử dùng được</translation>
    </message>
    <message>
        <source>the number or address does not exist</source>
        <translation>số điện thoại hoặc địa chỉ không tồn tại</translation>
    </message>
    <message>
        <source>the citizen takes no messages</source>
        <translation>công dân không nhận tin</translation>
    </message>
    <message>
        <source>the carrier refuses it</source>
        <translation>đơn vị gửi tin từ chối</translation>
    </message>
    <message>
        <source>by %1: %2</source>
        <translation>qua %1: %2</translation>
    </message>
    <message>
        <source>it could not be sent for days</source>
        <translation>nhiều ngày không gửi được</translation>
    </message>
</context>
<context>
    <name>NoticeTexts</name>
    <message>
        <source>The texts for citizens are not valid at “%1”.</source>
        <translation>Nội dung tin gửi công dân không hợp lệ tại “%1”.</translation>
    </message>
</context>
<context>
    <name>OfficeFile</name>
    <message>
        <source>The office file is no JSON; the fault is at byte %1.</source>
        <translation>Tệp đơn vị không phải JSON; lỗi ở byte %1.</translation>
    </message>
    <message>
        <source>The counter&apos;s number is between 1 and 99.</source>
        <translation>Số quầy từ 1 đến 99.</translation>
    </message>
    <message>
        <source>Officer number %1 lacks id, displayName or a role (officer, supervisor, administrator).</source>
        <translation>Cán bộ thứ %1 thiếu id, displayName hoặc role (officer, supervisor, administrator).</translation>
    </message>
    <message>
        <source>Officer number %1 has neither password nor verifier.</source>
        <translation>Cán bộ thứ %1 không có password lẫn verifier.</translation>
    </message>
    <message>
        <source>The office file names no officer.</source>
        <translation>Tệp đơn vị không có cán bộ nào.</translation>
    </message>
    <message>
        <source>The gateway&apos;s address is written like https://mocua.example.gov.vn.</source>
        <translation>Địa chỉ cổng viết như https://mocua.example.gov.vn.</translation>
    </message>
    <message>
        <source>The gateway needs a one-time code: ask the province for one.</source>
        <translation>Cổng cần mã dùng một lần: hãy xin tỉnh cấp mã.</translation>
    </message>
</context>
<context>
    <name>OfficerAdministering</name>
    <message>
        <source>There is no such office.</source>
        <translation>Không có đơn vị này.</translation>
    </message>
    <message>
        <source>Not stored: the database refused it.</source>
        <translation>Chưa lưu được: cơ sở dữ liệu từ chối.</translation>
    </message>
    <message>
        <source>Officer %1 is there.</source>
        <translation>Đã có cán bộ %1.</translation>
    </message>
    <message>
        <source>There is no such officer.</source>
        <translation>Không có cán bộ này.</translation>
    </message>
    <message>
        <source>Officer %1 may not sign in any more; counters hear of it when they are connected.</source>
        <translation>Cán bộ %1 không đăng nhập được nữa; các quầy biết ngay khi có mạng.</translation>
    </message>
    <message>
        <source>The province says who works in the office: change it there.</source>
        <translation>Tỉnh quyết định ai làm việc ở đơn vị: đổi ở đó.</translation>
    </message>
</context>
<context>
    <name>OfficerDaysView</name>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Tiền đếm</translation>
    </message>
    <message>
        <source>Counter&apos;s close</source>
        <translation>Chốt quầy</translation>
    </message>
    <message>
        <source>Confirmed %1</source>
        <translation>Đã xác nhận %1</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Chưa xác nhận</translation>
    </message>
    <message>
        <source>Cash by the ledger</source>
        <translation>Tiền mặt theo sổ</translation>
    </message>
</context>
<context>
    <name>OfficerSession</name>
    <message>
        <source>%1 is no longer in the office’s list: ask the office’s administrator. What was being entered is kept as a draft.</source>
        <translation>%1 không còn trong danh sách của đơn vị: hỏi quản trị của đơn vị. Phần đang nhập đã được giữ làm bản nháp.</translation>
    </message>
    <message>
        <source>Your role was changed: sign in again. What was being entered is kept as a draft.</source>
        <translation>Vai trò của anh/chị vừa được đổi: đăng nhập lại. Phần đang nhập đã được giữ làm bản nháp.</translation>
    </message>
</context>
<context>
    <name>OperationVoiding</name>
    <message>
        <source>Only a supervisor cancels an operation: ask one to sign in.</source>
        <translation>Chỉ lãnh đạo được hủy thao tác: mời lãnh đạo đăng nhập.</translation>
    </message>
    <message>
        <source>There is no such operation: take its id from “mocuactl outbox”.</source>
        <translation>Không có thao tác này: lấy mã từ “mocuactl outbox”.</translation>
    </message>
    <message>
        <source>This operation may be at the portal already: sync first, then look at its state.</source>
        <translation>Thao tác này có thể đã đến hệ thống tỉnh: hãy đồng bộ trước rồi xem lại trạng thái.</translation>
    </message>
    <message>
        <source>Write what the supervisor shall decide or look up.</source>
        <translation>Hãy ghi điều cần phụ trách quyết định hoặc tra cứu.</translation>
    </message>
    <message>
        <source>This operation is on its way by itself: there is nothing to decide.</source>
        <translation>Thao tác này đang tự được gửi đi: không có gì phải quyết định.</translation>
    </message>
</context>
<context>
    <name>OrderChecking</name>
    <message>
        <source>Say why there is no identity paper.</source>
        <translation>Ghi lý do chưa có giấy tờ tùy thân.</translation>
    </message>
    <message>
        <source>Scan the card or type the number of the identity paper.</source>
        <translation>Quét thẻ hoặc nhập số giấy tờ tùy thân.</translation>
    </message>
    <message>
        <source>Type the tax code or the number of the organisation&apos;s paper.</source>
        <translation>Nhập mã số thuế hoặc số giấy tờ của tổ chức.</translation>
    </message>
    <message>
        <source>The citizen identity number has twelve digits: type it again or scan the card.</source>
        <translation>Số định danh có 12 chữ số: nhập lại hoặc quét thẻ.</translation>
    </message>
    <message>
        <source>The old identity card&apos;s number has nine digits: type it again.</source>
        <translation>Số CMND có 9 chữ số: nhập lại.</translation>
    </message>
    <message>
        <source>Scan the card or type the applicant&apos;s name.</source>
        <translation>Quét thẻ hoặc nhập họ tên chủ hồ sơ.</translation>
    </message>
    <message>
        <source>The name is too long: shorten it to 200 letters.</source>
        <translation>Họ tên quá dài: rút còn 200 chữ.</translation>
    </message>
    <message>
        <source>Check the accents of the name, then confirm it.</source>
        <translation>Kiểm tra dấu của họ tên rồi bấm Đúng.</translation>
    </message>
    <message>
        <source>The date of birth lies in the future: type it as 05/09/1985.</source>
        <translation>Ngày sinh ở tương lai: nhập theo dạng 05/09/1985.</translation>
    </message>
    <message>
        <source>Type the telephone number with ten digits, for example 0912 345 678.</source>
        <translation>Nhập số điện thoại đủ 10 chữ số, ví dụ 0912 345 678.</translation>
    </message>
    <message>
        <source>Scan or type who hands the dossier in.</source>
        <translation>Quét thẻ hoặc nhập người nộp hồ sơ.</translation>
    </message>
    <message>
        <source>Choose the procedure.</source>
        <translation>Chọn thủ tục.</translation>
    </message>
    <message>
        <source>The catalogue has no such procedure on this date: choose another one.</source>
        <translation>Danh mục không có thủ tục này vào ngày này: chọn thủ tục khác.</translation>
    </message>
    <message>
        <source>The number of copies is between 1 and 1,000.</source>
        <translation>Số bản từ 1 đến 1.000.</translation>
    </message>
    <message>
        <source>The quantity of paper %1 is between 0 and 999.</source>
        <translation>Số lượng của thành phần %1 từ 0 đến 999.</translation>
    </message>
    <message>
        <source>The note is too long: shorten it to 10,000 letters.</source>
        <translation>Ghi chú quá dài: rút còn 10.000 chữ.</translation>
    </message>
    <message>
        <source>This procedure does not allow papers to follow later: guide the citizen or refuse.</source>
        <translation>Thủ tục này không cho bổ sung sau: hướng dẫn hoàn thiện hoặc từ chối.</translation>
    </message>
    <message>
        <source>Choose a date after today by which the papers shall be here.</source>
        <translation>Chọn hạn bổ sung sau ngày hôm nay.</translation>
    </message>
    <message>
        <source>Write the legal reason of the refusal.</source>
        <translation>Ghi lý do pháp lý của việc từ chối vào ô Ghi chú.</translation>
    </message>
    <message>
        <source>The amount received is less than the fee of %1.</source>
        <translation>Số tiền đã nhận ít hơn phí, lệ phí %1.</translation>
    </message>
    <message>
        <source>Type the address to which the result shall be posted.</source>
        <translation>Nhập địa chỉ gửi kết quả qua bưu chính.</translation>
    </message>
    <message>
        <source>This procedure takes online filings only (%1): help the citizen to file it on the national portal.</source>
        <translation>Thủ tục này chỉ nhận trực tuyến (%1): hỗ trợ người dân nộp trên Cổng Dịch vụ công quốc gia.</translation>
    </message>
    <message>
        <source>Choose an appointment after now.</source>
        <translation>Chọn giờ hẹn sau lúc này.</translation>
    </message>
    <message>
        <source>The appointment may be earlier than the rule says, not later: at the latest %1.</source>
        <translation>Chỉ được hẹn sớm hơn quy định, không muộn hơn: muộn nhất %1.</translation>
    </message>
    <message>
        <source>The office is closed then: choose a time when it is open.</source>
        <translation>Lúc đó đơn vị không làm việc: chọn giờ trong giờ làm việc.</translation>
    </message>
    <message>
        <source>The catalogue has no account for transfers: take cash, or collect later.</source>
        <translation>Danh mục chưa có tài khoản nhận chuyển khoản: thu tiền mặt, hoặc thu sau.</translation>
    </message>
    <message>
        <source>This procedure is not received for that unit: choose another one.</source>
        <translation>Thủ tục này không nhận thay cho đơn vị đó: hãy chọn đơn vị khác.</translation>
    </message>
    <message>
        <source>Later than %1 only by agreement in writing: note the paper.</source>
        <translation>Hẹn sau %1 phải có thỏa thuận bằng văn bản: ghi văn bản đó.</translation>
    </message>
    <message>
        <source>This procedure takes paper only (%1): receive it at the counter.</source>
        <translation>Thủ tục này chỉ nhận giấy (%1): tiếp nhận tại quầy.</translation>
    </message>
    <message>
        <source>This ground for taking paper does not hold on this date: choose another one.</source>
        <translation>Lý do nhận giấy này không áp dụng vào ngày này: chọn lý do khác.</translation>
    </message>
    <message>
        <source>The portal gave a code: say who pressed “Nộp”.</source>
        <translation>Cổng đã cấp mã: chọn ai bấm “Nộp”.</translation>
    </message>
</context>
<context>
    <name>OutboxDetail</name>
    <message>
        <source>Sync again</source>
        <translation>Đồng bộ lại</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Copies the technical facts</source>
        <translation>Chép thông tin kỹ thuật vào bộ nhớ tạm</translation>
    </message>
    <message>
        <source>Synced to the province&apos;s system.</source>
        <translation>Đã đồng bộ lên Hệ thống tỉnh.</translation>
    </message>
    <message>
        <source>Waits to be synced.</source>
        <translation>Đang chờ đồng bộ.</translation>
    </message>
    <message>
        <source>The dossier is saved here and the printed receipt stays valid.</source>
        <translation>Hồ sơ đã lưu tại máy này. Giấy hẹn đã in vẫn đúng.</translation>
    </message>
    <message>
        <source>Answer: %1
Tried: %2 times, made %3
Operation: %4
By: %5</source>
        <translation>Trả lời của tỉnh: %1
Đã thử: %2 lần, tạo lúc %3
Mã thao tác: %4
Cán bộ: %5</translation>
    </message>
    <message>
        <source>Cancel the operation…</source>
        <translation>Hủy thao tác…</translation>
    </message>
    <message>
        <source>Why is it cancelled? The province will never get it.</source>
        <translation>Vì sao hủy? Hệ thống tỉnh sẽ không nhận thao tác này nữa.</translation>
    </message>
    <message>
        <source>Reason of the cancellation</source>
        <translation>Lý do hủy thao tác</translation>
    </message>
    <message>
        <source>Cancel the operation</source>
        <translation>Hủy thao tác</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Compare and decide</source>
        <translation>So sánh và quyết định</translation>
    </message>
    <message>
        <source>Ask the supervisor…</source>
        <translation>Hỏi phụ trách…</translation>
    </message>
    <message>
        <source>%1 asks the supervisor (%2): %3</source>
        <translation>%1 hỏi phụ trách (%2): %3</translation>
    </message>
    <message>
        <source>What shall the supervisor decide or look up?</source>
        <translation>Cần phụ trách quyết định hoặc tra cứu điều gì?</translation>
    </message>
    <message>
        <source>Question to the supervisor</source>
        <translation>Câu hỏi gửi phụ trách</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Change of state</source>
        <translation>Chuyển trạng thái</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Hủy hồ sơ</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In giấy hẹn</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Thêm mã hồ sơ</translation>
    </message>
    <message>
        <source>the province has it, %1</source>
        <translation>tỉnh nhận %1</translation>
    </message>
    <message>
        <source>waits for an officer</source>
        <translation>chờ cán bộ</translation>
    </message>
    <message>
        <source>after the one before it</source>
        <translation>sau thao tác trước</translation>
    </message>
    <message>
        <source>asks again %1</source>
        <translation>hỏi lại %1</translation>
    </message>
    <message>
        <source>asks for the answer</source>
        <translation>đang hỏi kết quả</translation>
    </message>
    <message>
        <source>tries again %1</source>
        <translation>thử lại %1</translation>
    </message>
    <message>
        <source>at the next pass</source>
        <translation>lượt tới</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lần tới</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Paper attached</source>
        <translation>Gắn giấy tờ</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>Xử lý khác biệt</translation>
    </message>
    <message>
        <source>Work on the dossier</source>
        <translation>Xử lý hồ sơ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Drawer counted</source>
        <translation>Kiểm quỹ</translation>
    </message>
    <message>
        <source>Citizen&apos;s rating</source>
        <translation>Đánh giá của người dân</translation>
    </message>
    <message>
        <source>Citizen&apos;s signature</source>
        <translation>Chữ ký của người dân</translation>
    </message>
    <message>
        <source>Why a citizen came</source>
        <translation>Lý do đến nộp trực tiếp</translation>
    </message>
    <message>
        <source>Review of the list of online procedures</source>
        <translation>Rà soát danh mục thủ tục trực tuyến</translation>
    </message>
    <message>
        <source>Targets of the office</source>
        <translation>Mục tiêu của đơn vị</translation>
    </message>
    <message>
        <source>Figures of a ministry&apos;s system</source>
        <translation>Số liệu của hệ thống của bộ</translation>
    </message>
    <message>
        <source>Looked at in the day&apos;s review</source>
        <translation>Đã xem khi rà soát ngày</translation>
    </message>
    <message>
        <source>Figures entered for a report</source>
        <translation>Số liệu nhập cho báo cáo</translation>
    </message>
</context>
<context>
    <name>OutcomePane</name>
    <message>
        <source>Appointment</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Ground of exemption</source>
        <translation>Lý do miễn</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Cách thu</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Thu sau</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>Số tiền đã nhận</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tiền trả lại</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy in</translation>
    </message>
    <message>
        <source>A4, 2 copies</source>
        <translation>A4, 2 liên</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>Preview of the print</source>
        <translation>Xem trước bản in</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Lưu và in</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Lưu tạm</translation>
    </message>
    <message>
        <source>Keep this draft aside (F4, Ctrl+H)</source>
        <translation>Lưu tạm hồ sơ đang nhập (F4, Ctrl+H)</translation>
    </message>
    <message>
        <source>Save, next</source>
        <translation>Hồ sơ kế</translation>
    </message>
    <message>
        <source>Save and begin the next dossier of the same person (Ctrl+F9, Ctrl+Alt+Return)</source>
        <translation>Lưu, in và bắt đầu hồ sơ kế của người này (Ctrl+F9, Ctrl+Alt+Enter)</translation>
    </message>
    <message>
        <source>next year&apos;s days off are not announced yet</source>
        <translation>lịch nghỉ năm sau chưa công bố</translation>
    </message>
    <message>
        <source>No date promised</source>
        <translation>Không hẹn ngày</translation>
    </message>
    <message>
        <source>No exemption</source>
        <translation>Không miễn</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Không thu</translation>
    </message>
    <message>
        <source>exempt: %1</source>
        <translation>miễn: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Save and print the guidance</source>
        <translation>Lưu và in phiếu hướng dẫn</translation>
    </message>
    <message>
        <source>Save and print the refusal</source>
        <translation>Lưu và in phiếu từ chối</translation>
    </message>
    <message>
        <source>Receive&amp;d</source>
        <translation>Đã &amp;nhận</translation>
    </message>
    <message>
        <source>Agree on an earlier appointment</source>
        <translation>Hẹn sớm hơn theo thỏa thuận</translation>
    </message>
    <message>
        <source>Agreed appointment</source>
        <translation>Giờ hẹn đã thỏa thuận</translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation>Theo quy định</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Choose the procedure first.</source>
        <translation>Hãy chọn thủ tục trước.</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>Nhập bù</translation>
    </message>
    <message>
        <source>Late entry: the dossier was taken on paper earlier, for example during a power cut (Ctrl+J)</source>
        <translation>Nhập bù: hồ sơ đã nhận trên giấy từ trước, ví dụ khi mất điện (Ctrl+J)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa có mức thu</translation>
    </message>
    <message>
        <source>The catalogue has no fee in force for this day: receive, and collect when it is put right.</source>
        <translation>Danh mục không có mức thu có hiệu lực cho ngày này: vẫn tiếp nhận, thu sau khi danh mục được bổ sung.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>sẵn sàng</translation>
    </message>
    <message>
        <source>takes %1 in cash</source>
        <translation>thu %1 tiền mặt</translation>
    </message>
    <message>
        <source>awaits a transfer of %1</source>
        <translation>chờ chuyển khoản %1</translation>
    </message>
    <message>
        <source>%1 to be paid later</source>
        <translation>thu sau %1</translation>
    </message>
    <message>
        <source>Handed over at once</source>
        <translation>Trả ngay tại quầy</translation>
    </message>
    <message>
        <source>F9 receives, %1, gives the numbers of the book and hands over. No appointment slip.</source>
        <translation>F9: tiếp nhận, %1, cấp số chứng thực và trả ngay. Không in giấy hẹn.</translation>
    </message>
    <message>
        <source>F9 receives, %1, notes the result and hands it over. No appointment slip.</source>
        <translation>F9: tiếp nhận, %1, ghi kết quả và trả ngay. Không in giấy hẹn.</translation>
    </message>
    <message>
        <source>No print</source>
        <translation>Không in</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Save and hand over</source>
        <translation>Lưu và trả ngay</translation>
    </message>
</context>
<context>
    <name>PageApplying</name>
    <message numerus="yes">
        <source>The portal cancels %n dossier(s) at once. Nothing was changed here: a supervisor asks the province, then allows it.</source>
        <translation>
            <numerusform>Cổng báo hủy cùng lúc %n hồ sơ. Ở đây chưa đổi gì: lãnh đạo hỏi lại tỉnh rồi mới cho phép.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageCleaning</name>
    <message>
        <source>The page cannot be worked on: scan it again.</source>
        <translation>Không xử lý được trang này: hãy quét lại.</translation>
    </message>
</context>
<context>
    <name>PageEncoding</name>
    <message>
        <source>The page could not be kept: free some memory and try again.</source>
        <translation>Không giữ được trang này: giải phóng bộ nhớ rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>PageFile</name>
    <message>
        <source>The page is too large: scan it with a lower resolution or a smaller paper size.</source>
        <translation>Trang quá lớn: hãy quét với độ phân giải thấp hơn hoặc khổ giấy nhỏ hơn.</translation>
    </message>
    <message>
        <source>The page could not be saved: make room on the disk, then scan it again.</source>
        <translation>Chưa lưu được trang: dọn bớt ổ đĩa rồi quét lại.</translation>
    </message>
</context>
<context>
    <name>PageFiles</name>
    <message>
        <source>The page could not be kept: make room on the disk and check the right to write there.</source>
        <translation>Không lưu được trang: giải phóng chỗ trên đĩa và kiểm tra quyền ghi.</translation>
    </message>
</context>
<context>
    <name>PageKeeping</name>
    <message>
        <source>A kept page is damaged: scan it again.</source>
        <translation>Trang đã lưu bị hỏng: hãy quét lại.</translation>
    </message>
</context>
<context>
    <name>PageRecogniser</name>
    <message>
        <source>The text of the page could not be read; its picture is kept. Try again later.</source>
        <translation>Chưa đọc được chữ trên trang; ảnh vẫn được giữ. Thử lại sau.</translation>
    </message>
    <message>
        <source>The data for reading Vietnamese is missing: install the package tesseract-ocr-vie, or work without recognition.</source>
        <translation>Thiếu dữ liệu nhận dạng tiếng Việt: cài gói tesseract-ocr-vie, hoặc làm không nhận dạng chữ.</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>blank</source>
        <translation>trang trắng</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>phần %1</translation>
    </message>
    <message>
        <source>not assigned</source>
        <translation>chưa gán</translation>
    </message>
</context>
<context>
    <name>PageStripModel</name>
    <message>
        <source>blank</source>
        <translation>trang trắng</translation>
    </message>
    <message>
        <source>to be looked at</source>
        <translation>cần xem lại</translation>
    </message>
    <message>
        <source>Page %1, %2</source>
        <translation>Trang %1, %2</translation>
    </message>
</context>
<context>
    <name>PagesWork</name>
    <message>
        <source>The page is too large for this computer&apos;s memory: scan it with 200 dpi.</source>
        <translation>Trang quá lớn so với bộ nhớ máy này: quét với 200 dpi.</translation>
    </message>
    <message>
        <source>This version of mocua-paperd does not know the request: install mocua again.</source>
        <translation>Bản mocua-paperd này không hiểu yêu cầu: cài lại mocua.</translation>
    </message>
</context>
<context>
    <name>PaletteDesk</name>
    <message>
        <source>Look up “%1” among the dossiers</source>
        <translation>Tra cứu “%1” trong các hồ sơ</translation>
    </message>
    <message>
        <source>Receive · %1</source>
        <translation>Tiếp nhận · %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>On hold since %1</source>
        <translation>Lưu tạm từ %1</translation>
    </message>
</context>
<context>
    <name>PaperAssembling</name>
    <message>
        <source>The pages cannot be put into one PDF: one of the files is damaged or locked.</source>
        <translation>Không ghép được các trang thành một PDF: có tệp hỏng hoặc bị khóa.</translation>
    </message>
    <message>
        <source>The PDF cannot be written there: check the folder and the free space.</source>
        <translation>Không ghi được PDF vào đó: kiểm tra thư mục và chỗ trống.</translation>
    </message>
</context>
<context>
    <name>PaperDifferences</name>
    <message>
        <source>name on the paper: %1</source>
        <translation>họ tên trên giấy: %1</translation>
    </message>
    <message>
        <source>birth date on the paper: %1</source>
        <translation>ngày sinh trên giấy: %1</translation>
    </message>
    <message>
        <source>number on the paper: %1</source>
        <translation>số định danh trên giấy: %1</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>kept</source>
        <translation>đã lưu</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>thiếu</translation>
    </message>
    <message>
        <source>not handed in</source>
        <translation>chưa nộp</translation>
    </message>
    <message>
        <source>%1, not scanned</source>
        <translation>%1, không quét</translation>
    </message>
    <message>
        <source>digitised with %1</source>
        <translation>đã số hóa ở %1</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>đã ký</translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation>đã ký: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PaperScanners</name>
    <message>
        <source>This version cannot drive scanners here: scan into a watched folder instead.</source>
        <translation>Bản này chưa điều khiển được máy quét tài liệu trên máy này: hãy quét vào thư mục theo dõi.</translation>
    </message>
</context>
<context>
    <name>PaperSigner</name>
    <message>
        <source>The signature did not pass its own check. The paper was not filed.</source>
        <translation>Chữ ký không qua được bước tự kiểm tra. Giấy tờ chưa được lưu.</translation>
    </message>
</context>
<context>
    <name>PaperSources</name>
    <message>
        <source>Feeder</source>
        <translation>Khay nạp tự động</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Mặt kính</translation>
    </message>
    <message>
        <source>The watched folder can be reached again.</source>
        <translation>Đã vào lại được thư mục theo dõi.</translation>
    </message>
    <message>
        <source>The watched folder cannot be reached: check the network. Files in it wait there.</source>
        <translation>Không vào được thư mục theo dõi: kiểm tra mạng. Tệp vẫn nằm chờ ở đó.</translation>
    </message>
    <message>
        <source>Looking for scanners…</source>
        <translation>Đang tìm máy quét…</translation>
    </message>
</context>
<context>
    <name>PdfPages</name>
    <message>
        <source>The PDF is damaged. Save or scan it again.</source>
        <translation>Tệp PDF đã hỏng. Lưu lại hoặc quét lại.</translation>
    </message>
    <message>
        <source>The PDF is locked by a password. Save it without one.</source>
        <translation>Tệp PDF có mật khẩu. Lưu lại không đặt mật khẩu.</translation>
    </message>
</context>
<context>
    <name>PdfWriting</name>
    <message>
        <source>The PDF could not be written. Check the disk and the folder.</source>
        <translation>Không ghi được tệp PDF. Kiểm tra ổ đĩa và thư mục.</translation>
    </message>
</context>
<context>
    <name>PeopleListDesk</name>
    <message>
        <source>Choose the procedure on the receive page first, then come back.</source>
        <translation>Hãy chọn thủ tục ở trang Tiếp nhận trước, rồi quay lại đây.</translation>
    </message>
    <message>
        <source>Mark the papers that everybody hands in on the receive page first (Ctrl+D).</source>
        <translation>Hãy đánh dấu giấy tờ mà mọi người đều nộp ở trang Tiếp nhận trước (Ctrl+D).</translation>
    </message>
    <message>
        <source>Save the empty workbook</source>
        <translation>Lưu tệp mẫu</translation>
    </message>
    <message>
        <source>The list of people</source>
        <translation>Danh sách nhiều người</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>The workbook is written.</source>
        <translation>Đã ghi tệp mẫu.</translation>
    </message>
</context>
<context>
    <name>PeopleListModel</name>
    <message>
        <source>received: %1</source>
        <translation>đã nhận: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>What is said of it</source>
        <translation>Kiểm tra</translation>
    </message>
</context>
<context>
    <name>PeopleListPage</name>
    <message>
        <source>Choose the workbook…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Empty workbook with heads…</source>
        <translation>Tệp mẫu có sẵn tiêu đề…</translation>
    </message>
    <message>
        <source>Choose an Excel workbook (.xlsx) with a row for each person: “Họ và tên”, “Số định danh”, “Ngày sinh” …, in any order. Each row is checked before anything is saved.</source>
        <translation>Chọn tệp Excel (.xlsx) có mỗi người một dòng: “Họ và tên”, “Số định danh”, “Ngày sinh” …, thứ tự tùy ý. Mọi dòng được kiểm tra trước khi lưu.</translation>
    </message>
    <message>
        <source>What the submitter is to them</source>
        <translation>Quan hệ của người nộp</translation>
    </message>
    <message>
        <source>Employee with a letter</source>
        <translation>Nhân viên có giấy giới thiệu</translation>
    </message>
    <message>
        <source>Authorised</source>
        <translation>Được ủy quyền</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Đại diện pháp luật</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Người giám hộ</translation>
    </message>
    <message>
        <source>Letter or authorisation</source>
        <translation>Giấy giới thiệu hoặc giấy ủy quyền</translation>
    </message>
    <message>
        <source>Letter of introduction no. …, of …</source>
        <translation>Giấy giới thiệu số …, ngày …</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>Những người trong danh sách</translation>
    </message>
    <message>
        <source>Receive all sound rows</source>
        <translation>Tiếp nhận các dòng đúng</translation>
    </message>
    <message>
        <source>Choose the workbook</source>
        <translation>Chọn tệp danh sách</translation>
    </message>
    <message>
        <source>Choose the procedure on the receive page first.</source>
        <translation>Hãy chọn thủ tục ở trang Tiếp nhận trước.</translation>
    </message>
    <message>
        <source>Many people, one procedure</source>
        <translation>Nhiều người, một thủ tục</translation>
    </message>
    <message>
        <source>Nobody hands the list in yet: scan the card on the receive page.</source>
        <translation>Chưa có người nộp: quét thẻ ở trang Tiếp nhận.</translation>
    </message>
    <message>
        <source>Handed in by %1</source>
        <translation>Người nộp: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) received; one receipt for all is being printed.</source>
        <translation>
            <numerusform>Đã tiếp nhận %n hồ sơ; đang in một giấy chung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was received.</source>
        <translation>Không tiếp nhận hồ sơ nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were not taken; their reasons stand beside them.</source>
        <translation>
            <numerusform>%n dòng không nhận được; lý do ghi bên cạnh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1: %n dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n wrong</source>
        <translation>
            <numerusform>, %n dòng sai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receive %n dossier(s)</source>
        <translation>
            <numerusform>Tiếp nhận %n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>The list is being saved.</source>
        <translation>Đang lưu danh sách.</translation>
    </message>
    <message>
        <source>This list is received: choose another one.</source>
        <translation>Danh sách này đã tiếp nhận: hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>There is no row that can be received yet.</source>
        <translation>Chưa có dòng nào nhận được.</translation>
    </message>
</context>
<context>
    <name>PeopleListText</name>
    <message>
        <source>“%1” is neither “Nam” nor “Nữ”.</source>
        <translation>“%1” không phải “Nam” hay “Nữ”.</translation>
    </message>
    <message>
        <source>The name has digits.</source>
        <translation>Họ tên có chữ số.</translation>
    </message>
    <message>
        <source>The leading zero was lost in the file and is put back: %1.</source>
        <translation>Tệp làm mất số 0 ở đầu, đã thêm lại: %1.</translation>
    </message>
    <message>
        <source>“%1” is no date: write it as 05/09/2012.</source>
        <translation>“%1” không phải ngày: hãy ghi như 05/09/2012.</translation>
    </message>
    <message>
        <source>The number says %1 as the year of birth.</source>
        <translation>Theo số định danh thì sinh năm %1.</translation>
    </message>
    <message>
        <source>The number says otherwise.</source>
        <translation>Số định danh cho biết khác.</translation>
    </message>
    <message>
        <source>The same stands in row %1.</source>
        <translation>Trùng với dòng %1.</translation>
    </message>
    <message>
        <source>The list has no head “Họ và tên” beside others like “Số định danh”, “Ngày sinh”: write the heads in one row above the people.</source>
        <translation>Danh sách không có tiêu đề “Họ và tên” cùng các tiêu đề như “Số định danh”, “Ngày sinh”: hãy ghi tiêu đề trên một dòng, phía trên danh sách.</translation>
    </message>
    <message>
        <source>The list cannot be read: check where it lies.</source>
        <translation>Không đọc được danh sách: kiểm tra lại nơi lưu tệp.</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>The period cannot be read: write it as 2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22; with BC- before it (BC-2026-11) the figures are cut off on the 14th.</source>
        <translation>Không đọc được kỳ: viết 2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 hoặc 2026-11-01..2026-11-22; thêm BC- ở trước (BC-2026-11) để chốt số liệu vào ngày 14.</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>Period before (Alt+Left)</source>
        <translation>Kỳ trước (Alt+←)</translation>
    </message>
    <message>
        <source>Period after (Alt+Right)</source>
        <translation>Kỳ sau (Alt+→)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Quý</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>6 tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>How long the period is</source>
        <translation>Độ dài kỳ</translation>
    </message>
</context>
<context>
    <name>PictureDesk</name>
    <message>
        <source>The picture shows cards of several people. Give one card at a time.</source>
        <translation>Ảnh có thẻ của nhiều người. Hãy đưa từng thẻ một.</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Đang đọc mã trong ảnh…</translation>
    </message>
    <message>
        <source>No code could be read in the picture. Take it straight from above, closer, without glare, or type the number.</source>
        <translation>Không đọc được mã nào trong ảnh. Hãy chụp thẳng từ trên xuống, gần hơn, tránh lóa, hoặc gõ số.</translation>
    </message>
</context>
<context>
    <name>PinPane</name>
    <message>
        <source>Sign</source>
        <translation>Ký</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>Mã &amp;PIN</translation>
    </message>
    <message>
        <source>PIN of the signing key</source>
        <translation>Mã PIN của khóa ký</translation>
    </message>
    <message>
        <source>File later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Password of the signing key</source>
        <translation>Mật khẩu của khóa ký</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Hãy nhập mã.</translation>
    </message>
</context>
<context>
    <name>PortalCheck</name>
    <message>
        <source>no answer</source>
        <translation>không có trả lời</translation>
    </message>
    <message>
        <source>%1 was expected, %2 came</source>
        <translation>cần %1, nhận được %2</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 skipped</source>
        <translation>%1 đạt, %2 không đạt, %3 bỏ qua</translation>
    </message>
    <message>
        <source>the member %1 is missing</source>
        <translation>thiếu mục %1</translation>
    </message>
    <message>
        <source>it is off by %1 seconds</source>
        <translation>lệch %1 giây</translation>
    </message>
    <message>
        <source>a repeat under the same id gave another block</source>
        <translation>hỏi lại cùng mã mà được dải số khác</translation>
    </message>
    <message>
        <source>two blocks share numbers</source>
        <translation>hai dải số trùng nhau</translation>
    </message>
    <message>
        <source>Limits are told</source>
        <translation>Có cho biết giới hạn</translation>
    </message>
    <message>
        <source>The portal&apos;s clock is right</source>
        <translation>Đồng hồ của cổng đúng</translation>
    </message>
    <message>
        <source>An unknown enrolment code is refused</source>
        <translation>Từ chối mã đăng ký lạ</translation>
    </message>
    <message>
        <source>Without a token nobody is let in</source>
        <translation>Không có mã truy cập thì không vào được</translation>
    </message>
    <message>
        <source>A device proves that it holds its key</source>
        <translation>Thiết bị phải chứng minh giữ khóa</translation>
    </message>
    <message>
        <source>A lease asked for again is the same</source>
        <translation>Hỏi lại dải số thì được đúng dải cũ</translation>
    </message>
    <message>
        <source>No number is in two leases</source>
        <translation>Không số nào nằm trong hai dải</translation>
    </message>
    <message>
        <source>a page of the feed cannot be read</source>
        <translation>không đọc được một trang của luồng thay đổi</translation>
    </message>
    <message>
        <source>the numbers jump from %1 to %2</source>
        <translation>số thứ tự nhảy từ %1 đến %2</translation>
    </message>
    <message>
        <source>what was applied is not in the feed once and in order</source>
        <translation>việc đã áp dụng không có trong luồng đúng một lần và đúng thứ tự</translation>
    </message>
    <message>
        <source>the same cursor gives another page</source>
        <translation>cùng con trỏ mà được trang khác</translation>
    </message>
    <message>
        <source>pages of one item do not add up</source>
        <translation>các trang một mục không khớp tổng</translation>
    </message>
    <message>
        <source>a dossier is missing in the snapshot</source>
        <translation>bản chụp thiếu một hồ sơ</translation>
    </message>
    <message>
        <source>the snapshot&apos;s cursor does not go on in the feed</source>
        <translation>con trỏ của bản chụp không nối tiếp vào luồng</translation>
    </message>
    <message>
        <source>the version and the ETag differ</source>
        <translation>phiên bản và ETag khác nhau</translation>
    </message>
    <message>
        <source>The feed tells each change once, without gaps</source>
        <translation>Luồng báo mỗi thay đổi một lần, không hở số</translation>
    </message>
    <message>
        <source>A cursor always leads to the same page</source>
        <translation>Một con trỏ luôn dẫn tới cùng một trang</translation>
    </message>
    <message>
        <source>An unknown cursor is 410</source>
        <translation>Con trỏ lạ được trả 410</translation>
    </message>
    <message>
        <source>A snapshot is whole and ends in the feed</source>
        <translation>Bản chụp đầy đủ và nối vào luồng</translation>
    </message>
    <message>
        <source>A dossier&apos;s version is its ETag</source>
        <translation>Phiên bản hồ sơ chính là ETag</translation>
    </message>
    <message>
        <source>a file that was never sent is said to be there</source>
        <translation>tệp chưa từng gửi mà báo là có</translation>
    </message>
    <message>
        <source>not all of its bytes were taken</source>
        <translation>không nhận đủ số byte</translation>
    </message>
    <message>
        <source>a whole file is not said to be there</source>
        <translation>tệp đã đủ mà không báo là có</translation>
    </message>
    <message>
        <source>the look-up of files does not tell which are there</source>
        <translation>tra cứu tệp không cho biết tệp nào có</translation>
    </message>
    <message>
        <source>an upload was not made</source>
        <translation>không tạo được lượt tải lên</translation>
    </message>
    <message>
        <source>it does not say how far the upload is</source>
        <translation>không cho biết đã tải đến đâu</translation>
    </message>
    <message>
        <source>beginning again did not find the upload that is open</source>
        <translation>bắt đầu lại mà không thấy lượt tải đang dở</translation>
    </message>
    <message>
        <source>bytes with another hash were taken for the file</source>
        <translation>nhận nhầm dữ liệu có mã băm khác làm tệp</translation>
    </message>
    <message>
        <source>a file that is held is asked for again</source>
        <translation>tệp đã có mà vẫn đòi gửi lại</translation>
    </message>
    <message>
        <source>needs a code of another office (--other-code)</source>
        <translation>cần mã của một đơn vị khác (--other-code)</translation>
    </message>
    <message>
        <source>another office is told that a file is there</source>
        <translation>đơn vị khác được biết là có tệp</translation>
    </message>
    <message>
        <source>A file that was never sent is not there</source>
        <translation>Tệp chưa gửi thì không có</translation>
    </message>
    <message>
        <source>A file comes whole with its creation</source>
        <translation>Tệp đến trọn trong một lần tạo</translation>
    </message>
    <message>
        <source>A broken upload goes on where it was</source>
        <translation>Lượt tải đứt được nối tiếp</translation>
    </message>
    <message>
        <source>A wrong offset is 409</source>
        <translation>Sai vị trí được trả 409</translation>
    </message>
    <message>
        <source>A file with another hash is refused</source>
        <translation>Từ chối tệp sai mã băm</translation>
    </message>
    <message>
        <source>A file that is held is not sent again</source>
        <translation>Tệp đã có thì không phải gửi lại</translation>
    </message>
    <message>
        <source>An office sees only what is its own</source>
        <translation>Đơn vị chỉ thấy của mình</translation>
    </message>
    <message>
        <source>the outcome does not name the operation and the hash of its body</source>
        <translation>kết quả không nêu đúng mã việc và mã băm nội dung</translation>
    </message>
    <message>
        <source>a dossier with a provisional number got no official one</source>
        <translation>hồ sơ mang số tạm không được cấp mã chính thức</translation>
    </message>
    <message>
        <source>a repeat got other bytes than the first time</source>
        <translation>gửi lại nhận được nội dung khác lần đầu</translation>
    </message>
    <message>
        <source>it is told otherwise than the first time</source>
        <translation>trả lời khác lần đầu</translation>
    </message>
    <message>
        <source>the same id with another body was taken</source>
        <translation>nhận cùng mã việc với nội dung khác</translation>
    </message>
    <message>
        <source>two operations with the same place in the sequence were taken</source>
        <translation>nhận hai việc cùng số thứ tự của thiết bị</translation>
    </message>
    <message>
        <source>a body with a wrong signature was taken</source>
        <translation>nhận nội dung có chữ ký sai</translation>
    </message>
    <message>
        <source>one bad operation changed what became of the others</source>
        <translation>một việc hỏng làm ảnh hưởng các việc khác</translation>
    </message>
    <message>
        <source>a body with a wrong hash was taken</source>
        <translation>nhận nội dung sai mã băm</translation>
    </message>
    <message>
        <source>a known and an unknown id are not told apart</source>
        <translation>không phân biệt mã đã biết và mã lạ</translation>
    </message>
    <message>
        <source>an act on a dossier that has not arrived is not told to wait</source>
        <translation>việc trên hồ sơ chưa đến không được báo phải chờ</translation>
    </message>
    <message>
        <source>a paper whose file has not arrived is not told to wait</source>
        <translation>giấy tờ chưa có tệp không được báo phải chờ</translation>
    </message>
    <message>
        <source>a change from a value that is not there was taken, or its field not named</source>
        <translation>nhận thay đổi từ giá trị không còn, hoặc không nêu trường</translation>
    </message>
    <message>
        <source>an act in another state was taken, or the state not named</source>
        <translation>nhận việc khi hồ sơ ở trạng thái khác, hoặc không nêu trạng thái</translation>
    </message>
    <message>
        <source>a number that was never leased was taken</source>
        <translation>nhận số chưa từng cấp</translation>
    </message>
    <message>
        <source>an operation of an unknown kind was not kept</source>
        <translation>không giữ việc thuộc loại chưa biết</translation>
    </message>
    <message>
        <source>An operation is applied: 201 and its outcome</source>
        <translation>Việc được áp dụng: 201 kèm kết quả</translation>
    </message>
    <message>
        <source>A repeat is 200 with the same bytes</source>
        <translation>Gửi lại: 200 với đúng nội dung cũ</translation>
    </message>
    <message>
        <source>An outcome can be asked for</source>
        <translation>Hỏi lại được kết quả</translation>
    </message>
    <message>
        <source>An unknown operation is never-seen</source>
        <translation>Việc chưa từng thấy được trả never-seen</translation>
    </message>
    <message>
        <source>An id with another body is op-reused</source>
        <translation>Cùng mã khác nội dung bị trả op-reused</translation>
    </message>
    <message>
        <source>A place in the sequence taken twice is refused</source>
        <translation>Từ chối số thứ tự dùng hai lần</translation>
    </message>
    <message>
        <source>A wrong signature is refused</source>
        <translation>Từ chối chữ ký sai</translation>
    </message>
    <message>
        <source>Too large is 413</source>
        <translation>Quá lớn được trả 413</translation>
    </message>
    <message>
        <source>A batch is judged one by one</source>
        <translation>Lô việc được xét từng việc</translation>
    </message>
    <message>
        <source>A wrong hash is refused</source>
        <translation>Từ chối mã băm sai</translation>
    </message>
    <message>
        <source>A look-up tells of each id</source>
        <translation>Tra cứu trả lời cho từng mã</translation>
    </message>
    <message>
        <source>What came too early waits with 424</source>
        <translation>Đến sớm quá thì chờ, trả 424</translation>
    </message>
    <message>
        <source>Stale acts are refused and the difference named</source>
        <translation>Từ chối việc dựa trên bản cũ và nêu chỗ khác</translation>
    </message>
    <message>
        <source>A number must have been leased</source>
        <translation>Số phải thuộc dải đã cấp</translation>
    </message>
    <message>
        <source>Unknown kinds are kept</source>
        <translation>Loại việc chưa biết vẫn được giữ</translation>
    </message>
    <message>
        <source>Tries whether a portal keeps the rules of the counters&apos; protocol. It writes dossiers there: use an office that is there for it.</source>
        <translation>Thử xem một cổng có giữ đúng giao thức của các quầy không. Chương trình ghi hồ sơ vào đó: hãy dùng đơn vị dành riêng để thử.</translation>
    </message>
    <message>
        <source>The portal&apos;s address.</source>
        <translation>Địa chỉ của cổng.</translation>
    </message>
    <message>
        <source>Enrolment code of an office; without it most rules are skipped.</source>
        <translation>Mã đăng ký của một đơn vị; không có thì phần lớn quy tắc bị bỏ qua.</translation>
    </message>
    <message>
        <source>Enrolment code of another office.</source>
        <translation>Mã đăng ký của một đơn vị khác.</translation>
    </message>
    <message>
        <source>Authorities to trust (PEM).</source>
        <translation>Chứng thư gốc được tin (PEM).</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer; 20.</source>
        <translation>Số giây chờ trả lời; 20.</translation>
    </message>
    <message>
        <source>The report as JSON.</source>
        <translation>Báo cáo dạng JSON.</translation>
    </message>
    <message>
        <source>The portal does not answer.</source>
        <translation>Cổng không trả lời.</translation>
    </message>
    <message>
        <source>needs an enrolment code (--code)</source>
        <translation>cần mã đăng ký (--code)</translation>
    </message>
    <message>
        <source>the device was not let in (%1)</source>
        <translation>thiết bị không được nhận (%1)</translation>
    </message>
    <message>
        <source>A device is enrolled</source>
        <translation>Thiết bị đăng ký được</translation>
    </message>
    <message>
        <source>no problem document: %1</source>
        <translation>không phải tài liệu lỗi chuẩn: %1</translation>
    </message>
    <message>
        <source>a redirect or a page in place of an answer: %1</source>
        <translation>chuyển hướng hoặc trang web thay cho trả lời: %1</translation>
    </message>
    <message>
        <source>What there is not is a 404 problem</source>
        <translation>Không có thì trả lỗi 404 chuẩn</translation>
    </message>
    <message>
        <source>Nonsense is refused as 400</source>
        <translation>Nội dung vô nghĩa bị trả 400</translation>
    </message>
    <message>
        <source>Every refusal is a problem document</source>
        <translation>Mọi từ chối đều là tài liệu lỗi chuẩn</translation>
    </message>
    <message>
        <source>Nothing looks like a captive network</source>
        <translation>Không có gì giống mạng đòi đăng nhập</translation>
    </message>
</context>
<context>
    <name>PortalNoticeText</name>
    <message>
        <source>“%1” since %2</source>
        <translation>“%1” từ %2</translation>
    </message>
</context>
<context>
    <name>PortalText</name>
    <message>
        <source>it has no official number yet</source>
        <translation>hồ sơ chưa có mã hồ sơ chính thức</translation>
    </message>
    <message>
        <source>its number belongs to another agency: correct the agency</source>
        <translation>mã hồ sơ mang mã của cơ quan khác: hãy sửa lại cơ quan</translation>
    </message>
    <message>
        <source>the national portal does not know its procedure: the administrator maps the code</source>
        <translation>Cổng quốc gia không có thủ tục này: quản trị viên khai mã tương ứng</translation>
    </message>
    <message>
        <source>the procedure&apos;s sector code is not known: the administrator maps it</source>
        <translation>chưa biết mã lĩnh vực của thủ tục: quản trị viên khai mã</translation>
    </message>
    <message>
        <source>the national portal has no code for this kind of owner: the administrator maps it</source>
        <translation>Cổng quốc gia chưa có mã cho loại chủ hồ sơ này: quản trị viên khai mã</translation>
    </message>
    <message>
        <source>the national portal has no code for this kind of identity paper: the administrator maps it</source>
        <translation>Cổng quốc gia chưa có mã cho loại giấy tờ tùy thân này: quản trị viên khai mã</translation>
    </message>
    <message>
        <source>the owner&apos;s name is missing: correct the dossier</source>
        <translation>thiếu tên chủ hồ sơ: hãy điều chỉnh hồ sơ</translation>
    </message>
    <message>
        <source>the owner&apos;s identity number is missing or not valid: ask for it and correct the dossier</source>
        <translation>thiếu số giấy tờ của chủ hồ sơ hoặc số không đúng: hãy hỏi lại và điều chỉnh hồ sơ</translation>
    </message>
    <message>
        <source>the appointment is missing although the procedure has one: correct the dossier</source>
        <translation>thiếu ngày hẹn trả dù thủ tục có thời hạn: hãy điều chỉnh hồ sơ</translation>
    </message>
    <message>
        <source>the competent agency&apos;s name is not known: the administrator maps it</source>
        <translation>chưa biết tên cơ quan có thẩm quyền: quản trị viên khai tên</translation>
    </message>
    <message>
        <source>one of its values has no national code: the administrator maps it</source>
        <translation>có giá trị chưa có mã quốc gia: quản trị viên khai mã</translation>
    </message>
    <message>
        <source>it is cancelled here, and the national portal knows no cancelling: tell the portal&apos;s operator</source>
        <translation>hồ sơ đã hủy ở đây, nhưng Cổng quốc gia không có cách hủy: báo đơn vị vận hành Cổng</translation>
    </message>
    <message>
        <source>it has files, and nobody has decided whether the portal may fetch them</source>
        <translation>hồ sơ có tệp, chưa ai quyết định Cổng có được lấy hay không</translation>
    </message>
    <message>
        <source>its record cannot be read: tell the administrator</source>
        <translation>không đọc được bản ghi hồ sơ: báo quản trị viên</translation>
    </message>
    <message>
        <source>the national portal refuses it with the code %1: the administrator looks into it</source>
        <translation>Cổng quốc gia từ chối với mã lỗi %1: quản trị viên xem xét</translation>
    </message>
</context>
<context>
    <name>PortalTrouble</name>
    <message>
        <source>The enrolment code is unknown, used or expired: ask the province for a new one.</source>
        <translation>Mã đăng ký sai, đã dùng hoặc hết hạn: xin tỉnh mã mới.</translation>
    </message>
    <message>
        <source>This computer is no longer admitted by the portal. Nothing is lost: call the administrator.</source>
        <translation>Hệ thống tỉnh không còn chấp nhận máy này. Không mất gì: báo quản trị.</translation>
    </message>
    <message>
        <source>The portal does not know this computer: enrol it again.</source>
        <translation>Hệ thống tỉnh không biết máy này: đăng ký lại.</translation>
    </message>
    <message>
        <source>This computer&apos;s data were used on another one: call the administrator.</source>
        <translation>Dữ liệu của máy này đã được dùng trên máy khác: báo quản trị.</translation>
    </message>
    <message>
        <source>This version is too old for the portal: update it. Receiving goes on.</source>
        <translation>Phiên bản này quá cũ với Hệ thống tỉnh: hãy cập nhật. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>The portal has too much to do; it is tried again by itself.</source>
        <translation>Hệ thống tỉnh đang quá tải; sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The portal refused it (%1).</source>
        <translation>Hệ thống tỉnh từ chối (%1).</translation>
    </message>
    <message>
        <source>The portal cannot be reached: check the network. Receiving goes on.</source>
        <translation>Không nối được Hệ thống tỉnh: kiểm tra mạng. Vẫn tiếp nhận được.</translation>
    </message>
    <message>
        <source>The portal&apos;s answer was lost; it is asked again by itself.</source>
        <translation>Mất trả lời của Hệ thống tỉnh; sẽ tự hỏi lại.</translation>
    </message>
    <message>
        <source>The portal answers too slowly; it is tried again by itself.</source>
        <translation>Hệ thống tỉnh trả lời quá chậm; sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The network asks for a sign-in: open the browser and sign in to the network.</source>
        <translation>Mạng yêu cầu đăng nhập: mở trình duyệt và đăng nhập mạng.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid: nothing was sent. Call the administrator.</source>
        <translation>Chứng thư máy chủ không hợp lệ: chưa gửi gì. Báo quản trị.</translation>
    </message>
    <message>
        <source>The call to the portal was broken off.</source>
        <translation>Đã ngừng gọi Hệ thống tỉnh.</translation>
    </message>
    <message>
        <source>The portal&apos;s room for this office&apos;s papers is used up: call the administrator. The papers wait here; receiving goes on.</source>
        <translation>Chỗ chứa giấy tờ của đơn vị trên cổng đã hết: hãy báo quản trị. Giấy tờ chờ tại đây; việc tiếp nhận vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>The office&apos;s server does not reach the province just now: try again when the line is back.</source>
        <translation>Máy chủ cơ quan hiện chưa kết nối được với tỉnh: hãy thử lại khi có đường truyền.</translation>
    </message>
</context>
<context>
    <name>PowerDesk</name>
    <message>
        <source>On battery, %1 % left.</source>
        <translation>Đang chạy bằng pin, còn %1 %.</translation>
    </message>
    <message>
        <source>On battery.</source>
        <translation>Đang chạy bằng pin.</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) not at the province yet; they are sent later.</source>
        <translation>
            <numerusform>%n hồ sơ chưa đồng bộ lên Hệ thống tỉnh, sẽ gửi sau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is at the province.</source>
        <translation>Tất cả đã đồng bộ lên Hệ thống tỉnh.</translation>
    </message>
    <message>
        <source>What is entered is kept safe.</source>
        <translation>Dữ liệu đang nhập đã được giữ an toàn.</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Sent to the printer %1.</source>
        <translation>Đã gửi tới máy in %1.</translation>
    </message>
    <message>
        <source>given when saved</source>
        <translation>cấp khi lưu</translation>
    </message>
    <message>
        <source>The PDF could not be written: make room on the disk, then print it again (Ctrl+P).</source>
        <translation>Không ghi được PDF: giải phóng chỗ trên đĩa rồi in lại (Ctrl+P).</translation>
    </message>
    <message>
        <source>The paper lies as PDF in the folder “prints” of the data directory; choose a printer in Settings.</source>
        <translation>Đã lưu PDF trong mục “prints” (chưa chọn máy in).</translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) went to the printer %1.</source>
        <translation>
            <numerusform>Đã gửi %n tờ phân tách đến máy in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n separator sheet(s) as PDF: %1. Choose a printer in Settings.</source>
        <translation>
            <numerusform>%n tờ phân tách ở dạng PDF: %1. Hãy chọn máy in ở trang Cài đặt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) before it</source>
        <translation>
            <numerusform>%n người chờ trước</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody before it</source>
        <translation>không ai chờ trước</translation>
    </message>
    <message>
        <source>%1 was given, but not printed: %2</source>
        <translation>Đã cấp %1 nhưng chưa in được: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The report went to the printer %1.</source>
        <translation>Báo cáo đã gửi tới máy in %1.</translation>
    </message>
    <message>
        <source>The report as PDF: %1. Choose a printer in Settings.</source>
        <translation>Báo cáo dạng PDF: %1. Chọn máy in trong Cài đặt.</translation>
    </message>
</context>
<context>
    <name>PrintFont</name>
    <message>
        <source>The font for printing is missing. Install the package fonts-croscore (Tinos).</source>
        <translation>Thiếu phông chữ để in. Cài gói fonts-croscore (Tinos).</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>There is no such printer. Switch it on or choose another one in Settings.</source>
        <translation>Không thấy máy in này. Bật máy in hoặc chọn máy khác trong Cài đặt.</translation>
    </message>
    <message>
        <source>The printer does not take the job. Look at the printer and print again.</source>
        <translation>Máy in không nhận lệnh in. Kiểm tra máy in rồi in lại.</translation>
    </message>
</context>
<context>
    <name>ProcedureCode</name>
    <message>
        <source>This is no procedure code. Enter it like 1.004873.</source>
        <translation>Mã thủ tục chưa đúng. Nhập theo dạng 1.004873.</translation>
    </message>
</context>
<context>
    <name>ProcedurePane</name>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>without accents, initials or code</source>
        <translation>gõ không dấu, chữ đầu hoặc mã</translation>
    </message>
    <message>
        <source>for example xntthn, khai sinh, 1.004873</source>
        <translation>ví dụ: xntthn, khai sinh, 1.004873</translation>
    </message>
    <message>
        <source>Just used at this counter</source>
        <translation>Vừa dùng ở quầy này</translation>
    </message>
    <message>
        <source>Procedures that fit</source>
        <translation>Các thủ tục phù hợp</translation>
    </message>
    <message>
        <source>Other s&amp;ystem code</source>
        <translation>Mã của &amp;bộ</translation>
    </message>
    <message>
        <source>Code given by the ministry&apos;s system</source>
        <translation>Mã do hệ thống của bộ cấp</translation>
    </message>
    <message>
        <source>Scan, paste, or leave empty: code awaited</source>
        <translation>Quét, dán; để trống: Chờ mã</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Mục đích</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Số bản</translation>
    </message>
    <message>
        <source>Number of copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>original(s)</source>
        <translation>bản chính</translation>
    </message>
    <message>
        <source>Pages of each original</source>
        <translation>Số trang của từng bản chính</translation>
    </message>
    <message>
        <source>for example 2, 5, 1</source>
        <translation>ví dụ: 2, 5, 1</translation>
    </message>
    <message>
        <source>Wholly online (formerly level 4)</source>
        <translation>Toàn trình (mức độ 4 trước đây)</translation>
    </message>
    <message>
        <source>Partly online (formerly level 3)</source>
        <translation>Một phần (mức độ 3)</translation>
    </message>
    <message>
        <source>Information only</source>
        <translation>Cung cấp thông tin</translation>
    </message>
    <message>
        <source>The dossier lives in %1, which gives its code.</source>
        <translation>Hồ sơ nằm ở %1, mã do hệ thống đó cấp.</translation>
    </message>
    <message>
        <source>Type the pages of each original as 2, 5, 1.</source>
        <translation>Nhập số trang từng bản chính theo dạng 2, 5, 1.</translation>
    </message>
    <message>
        <source>Choose the purpose</source>
        <translation>Chọn mục đích sử dụng</translation>
    </message>
    <message>
        <source>No procedure fits: type another word or the code</source>
        <translation>Không thấy thủ tục: gõ từ khác hoặc gõ mã</translation>
    </message>
    <message>
        <source>Enter takes the marked one</source>
        <translation>Enter để chọn dòng đang đánh dấu</translation>
    </message>
    <message>
        <source>Just used at this counter, and others</source>
        <translation>Vừa dùng ở quầy này, rồi các thủ tục khác</translation>
    </message>
    <message>
        <source>Type a few letters, or choose</source>
        <translation>Gõ vài chữ, hoặc chọn</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>&amp;Mục đích</translation>
    </message>
    <message>
        <source>Pages eac&amp;h</source>
        <translation>Số t&amp;rang</translation>
    </message>
    <message>
        <source>Unit that decides</source>
        <translation>Cơ quan có thẩm quyền giải quyết</translation>
    </message>
    <message>
        <source>This unit</source>
        <translation>Đơn vị này</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Giải quyết</translation>
    </message>
    <message>
        <source>Take paper</source>
        <translation>Nhận giấy</translation>
    </message>
    <message>
        <source>Ground for taking paper although the procedure is online only</source>
        <translation>Lý do nhận giấy dù thủ tục chỉ nhận trực tuyến</translation>
    </message>
    <message>
        <source>Paper is taken by exception, which is counted: %1 (%2).</source>
        <translation>Nhận giấy theo ngoại lệ, được thống kê: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 gives the code once “Nộp” is pressed.</source>
        <translation>%1 cấp mã khi bấm “Nộp”.</translation>
    </message>
    <message>
        <source>No: filed online</source>
        <translation>Không: nộp trực tuyến</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>just came</source>
        <translation>vừa đến</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers are called in the order in which they were taken.</source>
        <translation>Gọi số theo thứ tự lấy số.</translation>
    </message>
    <message numerus="yes">
        <source>Priority numbers come first; after %n in a row one ordinary number is called.</source>
        <translation>
            <numerusform>Số ưu tiên được gọi trước; cứ %n số ưu tiên liền nhau thì gọi 1 số thường.</numerusform>
        </translation>
    </message>
    <message>
        <source>under 1 minute</source>
        <translation>dưới 1 phút</translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) open</source>
        <translation>
            <numerusform>%n quầy đang mở</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean wait %1 · %2</source>
        <translation>Chờ trung bình %1 · %2</translation>
    </message>
    <message>
        <source>Counter %1 · %2</source>
        <translation>Quầy %1 · %2</translation>
    </message>
    <message>
        <source>No counter has called a number today.</source>
        <translation>Hôm nay chưa quầy nào gọi số.</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message>
        <source>Call the next number</source>
        <translation>Gọi số tiếp theo</translation>
    </message>
    <message>
        <source>Call the number again</source>
        <translation>Gọi lại số</translation>
    </message>
    <message>
        <source>Number absent</source>
        <translation>Số vắng mặt</translation>
    </message>
    <message>
        <source>Number done</source>
        <translation>Xong số</translation>
    </message>
    <message>
        <source>Transfer the number</source>
        <translation>Chuyển số</translation>
    </message>
    <message>
        <source>Pause this counter</source>
        <translation>Tạm nghỉ quầy này</translation>
    </message>
    <message>
        <source>This counter is not connected to a gateway: there are no waiting numbers.</source>
        <translation>Quầy này chưa nối với cổng nên chưa có hàng chờ.</translation>
    </message>
    <message>
        <source>The waiting numbers are being fetched.</source>
        <translation>Đang lấy danh sách hàng chờ.</translation>
    </message>
    <message>
        <source>Open this counter again</source>
        <translation>Mở lại quầy này</translation>
    </message>
    <message>
        <source>Nobody waits for this counter.</source>
        <translation>Không có ai chờ quầy này.</translation>
    </message>
    <message>
        <source>This counter serves no number.</source>
        <translation>Quầy này không phục vụ số nào.</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>absent</source>
        <translation>vắng mặt</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>ưu tiên %1</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>ưu tiên</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>Numbers cannot be called now: the gateway refuses this counter. Serve people in the order of their paper numbers and tell the administrator.</source>
        <translation>Hiện không gọi được số: cổng không nhận quầy này. Hãy phục vụ theo thứ tự số giấy và báo quản trị.</translation>
    </message>
    <message>
        <source>Numbers cannot be called now: the gateway is not reachable. Serve people in the order of their paper numbers. Nothing is lost; the numbers go on when it is back.</source>
        <translation>Hiện không gọi được số: mất kết nối với cổng. Hãy phục vụ theo thứ tự số giấy. Không số nào bị mất; có kết nối lại thì gọi tiếp.</translation>
    </message>
    <message>
        <source>A new day has begun: the numbers start anew.</source>
        <translation>Đã sang ngày mới: số được cấp lại từ đầu.</translation>
    </message>
    <message>
        <source>There is no number %1 today.</source>
        <translation>Hôm nay không có số %1.</translation>
    </message>
    <message>
        <source>Another counter has called the number %1 already.</source>
        <translation>Quầy khác đã gọi số %1.</translation>
    </message>
    <message>
        <source>This counter serves no number.</source>
        <translation>Quầy này không phục vụ số nào.</translation>
    </message>
    <message>
        <source>The number has changed meanwhile; look at the list.</source>
        <translation>Số này vừa thay đổi; hãy xem lại danh sách.</translation>
    </message>
    <message>
        <source>This office has no such service, group or counter any more.</source>
        <translation>Bộ phận không còn việc, nhóm hoặc quầy này.</translation>
    </message>
    <message>
        <source>Nobody waits for this counter.</source>
        <translation>Không có ai chờ quầy này.</translation>
    </message>
    <message>
        <source>This counter is paused.</source>
        <translation>Quầy này đang tạm nghỉ.</translation>
    </message>
    <message>
        <source>This counter is open again.</source>
        <translation>Quầy này đã mở lại.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>Serving %1 · %2</source>
        <translation>Mời số %1 · %2</translation>
    </message>
    <message>
        <source>Number %1 called again.</source>
        <translation>Đã gọi lại số %1.</translation>
    </message>
    <message>
        <source>Number %1 is absent.</source>
        <translation>Số %1 vắng mặt.</translation>
    </message>
    <message>
        <source>Number %1 waits again.</source>
        <translation>Số %1 đã vào hàng lại.</translation>
    </message>
    <message>
        <source>Number %1 was sent to: %2.</source>
        <translation>Đã chuyển số %1: %2.</translation>
    </message>
    <message>
        <source>Number %1 is done.</source>
        <translation>Số %1 đã xong.</translation>
    </message>
</context>
<context>
    <name>QueueGreeter</name>
    <message>
        <source>Give number and print</source>
        <translation>Lấy số và in</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Priority group</source>
        <translation>Nhóm ưu tiên</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Service: press its digit</source>
        <translation>Việc cần làm: bấm phím số</translation>
    </message>
    <message>
        <source>Priority: press its letter, 0 for none</source>
        <translation>Ưu tiên: bấm phím chữ, 0 là không ưu tiên</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Không ưu tiên</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Call next number</source>
        <translation>Gọi số tiếp theo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>No counter has called a number today.</source>
        <translation>Hôm nay chưa quầy nào gọi số.</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Lấy số</translation>
    </message>
    <message>
        <source>Put an absent number back</source>
        <translation>Đưa số vắng mặt vào lại</translation>
    </message>
    <message>
        <source>Numbers that wait</source>
        <translation>Các số đang chờ</translation>
    </message>
    <message>
        <source>Enter calls the chosen number</source>
        <translation>Enter gọi số đang chọn</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Các quầy</translation>
    </message>
    <message>
        <source>This counter is not connected to a gateway: there are no waiting numbers.</source>
        <translation>Quầy này chưa nối với cổng nên chưa có hàng chờ.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Không có ai chờ.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>No number is absent.</source>
        <translation>Không có số nào vắng mặt.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Wait long</source>
        <translation>Chờ lâu</translation>
    </message>
    <message numerus="yes">
        <source>over %n minute(s)</source>
        <translation>
            <numerusform>trên %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) today</source>
        <translation>
            <numerusform>hôm nay %n số</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean wait</source>
        <translation>Chờ trung bình</translation>
    </message>
    <message>
        <source>minutes to the first call</source>
        <translation>phút, đến lần gọi đầu</translation>
    </message>
    <message>
        <source>Mean service</source>
        <translation>Phục vụ trung bình</translation>
    </message>
    <message>
        <source>minutes from call to end</source>
        <translation>phút, từ lúc gọi đến xong</translation>
    </message>
    <message>
        <source>Counters open</source>
        <translation>Quầy đang mở</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n quầy tạm nghỉ</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter %1 (here)</source>
        <translation>Quầy %1 (đây)</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm nghỉ</translation>
    </message>
    <message>
        <source>free</source>
        <translation>sẵn sàng</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Call next number</source>
        <translation>Gọi số tiếp theo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm nghỉ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Numbers that wait</source>
        <translation>Các số đang chờ</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>This counter is paused. Nobody waits.</source>
        <translation>Quầy đang tạm nghỉ. Không có ai chờ.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Không có ai chờ.</translation>
    </message>
    <message>
        <source>The waiting numbers are being fetched.</source>
        <translation>Đang lấy danh sách hàng chờ.</translation>
    </message>
    <message>
        <source>This counter is paused since %1</source>
        <translation>Quầy tạm nghỉ từ %1</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
</context>
<context>
    <name>QueueServingPane</name>
    <message>
        <source>Call again</source>
        <translation>Gọi lại</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Vắng mặt</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>Chuyển đến</translation>
    </message>
    <message>
        <source>Transfer to: a digit chooses, Esc goes back.</source>
        <translation>Chuyển đến: bấm phím số, Esc quay lại.</translation>
    </message>
    <message>
        <source>just called</source>
        <translation>vừa gọi</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
</context>
<context>
    <name>QueueSlip</name>
    <message>
        <source>DEMONSTRATION</source>
        <translation>BẢN THỰC HÀNH – KHÔNG CÓ GIÁ TRỊ</translation>
    </message>
    <message>
        <source>YOUR NUMBER</source>
        <translation>SỐ THỨ TỰ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Ưu tiên</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) before you</source>
        <translation>
            <numerusform>Có %n người chờ trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody before you</source>
        <translation>Không có ai chờ trước</translation>
    </message>
    <message>
        <source>Please wait until your number is called. Priority numbers may be called before yours.</source>
        <translation>Xin vui lòng chờ gọi số. Số ưu tiên có thể được gọi trước.</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>How satisfied are you?</source>
        <translation>Mức độ hài lòng</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>Rất không hài lòng</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>Không hài lòng</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Bình thường</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>Hài lòng</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>Rất hài lòng</translation>
    </message>
</context>
<context>
    <name>ReceiveDesk</name>
    <message>
        <source>The refusal was noted; its form is being printed.</source>
        <translation>Đã ghi việc từ chối; đang in Mẫu 03.</translation>
    </message>
    <message>
        <source>The guidance was noted; its form is being printed.</source>
        <translation>Đã ghi lượt hướng dẫn; đang in Mẫu 02.</translation>
    </message>
    <message>
        <source>Five drafts are on hold already: finish one of them on the home page first.</source>
        <translation>Đã lưu tạm năm hồ sơ: hoàn tất bớt một hồ sơ ở Trang chính trước.</translation>
    </message>
    <message>
        <source>Another dossier has this code already: %1, %2, received %3.</source>
        <translation>Hồ sơ khác đã mang mã này: %1, %2, nhận ngày %3.</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Begin anew</source>
        <translation>Bỏ, nhập mới</translation>
    </message>
    <message>
        <source>This person&apos;s earlier dossiers</source>
        <translation>Hồ sơ trước của người này</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>Xem cả</translation>
    </message>
    <message>
        <source>Restored: the dossier being entered at %1</source>
        <translation>Đã khôi phục hồ sơ đang nhập lúc %1</translation>
    </message>
    <message>
        <source>See all %1</source>
        <translation>Xem cả %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Printing %1</source>
        <translation>Đang in giấy hẹn %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Đã lưu %1</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Lưu tạm</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Save and print</source>
        <translation>Lưu và in</translation>
    </message>
    <message>
        <source>Save, next of this person</source>
        <translation>Lưu, hồ sơ kế của người này</translation>
    </message>
    <message>
        <source>All present</source>
        <translation>Đủ hết</translation>
    </message>
    <message>
        <source>Swap people</source>
        <translation>Đổi chỗ hai người</translation>
    </message>
    <message>
        <source>Without a card</source>
        <translation>Không có thẻ</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Undo the save</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Check the accents of the name first: edit it (F2) or press Correct.</source>
        <translation>Kiểm tra dấu tên trước: sửa (F2) hoặc bấm Đúng.</translation>
    </message>
    <message numerus="yes">
        <source>The print appears when %n place(s) are put right</source>
        <translation>
            <numerusform>Bản in hiện ra khi đã sửa %n chỗ trên</numerusform>
        </translation>
    </message>
    <message>
        <source>The print appears here</source>
        <translation>Bản in hiện ra ở đây</translation>
    </message>
    <message>
        <source>Earlier dossiers: %1</source>
        <translation>Hồ sơ trước: %1</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>The other paper</source>
        <translation>Đổi giấy in</translation>
    </message>
    <message>
        <source>The dossier is cancelled</source>
        <translation>Đã hủy hồ sơ</translation>
    </message>
    <message>
        <source>Not saved, not printed; everything entered stays here</source>
        <translation>Chưa lưu, chưa in; mọi thứ đã nhập vẫn còn đây</translation>
    </message>
    <message>
        <source>What is entered cannot be kept safe at the moment</source>
        <translation>Hiện không giữ được bản nháp đang nhập</translation>
    </message>
    <message>
        <source>Not put on hold; everything entered stays here</source>
        <translation>Chưa lưu tạm; mọi thứ đã nhập vẫn còn đây</translation>
    </message>
    <message>
        <source>The code was not taken</source>
        <translation>Không nhận mã vừa quét</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>Chưa hủy được</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>Chưa nhập gì.</translation>
    </message>
    <message>
        <source>Choose the procedure first.</source>
        <translation>Hãy chọn thủ tục trước.</translation>
    </message>
    <message>
        <source>Late entry</source>
        <translation>Nhập bù</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) of this person: F9 prints one receipt for all</source>
        <translation>
            <numerusform>%n hồ sơ của người này: F9 in một giấy chung cho tất cả</numerusform>
        </translation>
    </message>
    <message>
        <source>Fingerprint in place of a signature</source>
        <translation>Điểm chỉ thay chữ ký</translation>
    </message>
    <message>
        <source>At once or by appointment</source>
        <translation>Trả ngay hoặc hẹn trả</translation>
    </message>
    <message>
        <source>Save and hand over</source>
        <translation>Lưu và trả ngay</translation>
    </message>
    <message>
        <source>Nothing is printed: it is handed over at once</source>
        <translation>Không in gì: kết quả trả ngay</translation>
    </message>
    <message>
        <source>Handed over %1</source>
        <translation>Đã trả %1</translation>
    </message>
    <message>
        <source>Number of the book: %1</source>
        <translation>Số chứng thực: %1</translation>
    </message>
    <message>
        <source>The national portal</source>
        <translation>Cổng Dịch vụ công quốc gia</translation>
    </message>
    <message>
        <source>On %1 this procedure takes online filings only (%2): help the citizen to file it, then press F9; or choose a ground for taking paper.</source>
        <translation>Từ ngày %1 thủ tục này chỉ nhận trực tuyến (%2): hỗ trợ công dân nộp rồi bấm F9; hoặc chọn lý do nhận giấy.</translation>
    </message>
    <message>
        <source>On %1 this procedure takes paper only (%2): check papers and fee, then press F9.</source>
        <translation>Từ ngày %1 thủ tục này chỉ nhận giấy (%2): kiểm tra giấy tờ và phí, lệ phí rồi bấm F9.</translation>
    </message>
    <message>
        <source>On %1 this procedure takes paper, too (%2): check papers and fee, then press F9; or help to file it online with Ctrl+Alt+O.</source>
        <translation>Từ ngày %1 thủ tục này nhận cả giấy (%2): kiểm tra giấy tờ và phí, lệ phí rồi bấm F9; hoặc hỗ trợ nộp trực tuyến bằng Ctrl+Alt+O.</translation>
    </message>
    <message>
        <source>Help to file online</source>
        <translation>Hỗ trợ nộp trực tuyến</translation>
    </message>
    <message>
        <source>This procedure takes paper only.</source>
        <translation>Thủ tục này chỉ nhận giấy.</translation>
    </message>
    <message>
        <source>This procedure is filed online anyway.</source>
        <translation>Thủ tục này vốn đã nộp trực tuyến.</translation>
    </message>
    <message>
        <source>The rule changed with the day; everything entered stays here</source>
        <translation>Quy định thay đổi theo ngày; mọi điều đã nhập vẫn còn</translation>
    </message>
</context>
<context>
    <name>Receiving</name>
    <message>
        <source>There is no such dossier here: check the code, or sync first.</source>
        <translation>Không có hồ sơ này ở đây: kiểm tra mã, hoặc đồng bộ trước.</translation>
    </message>
    <message>
        <source>Beside %1: %2</source>
        <translation>Ngoài hồ sơ %1: %2</translation>
    </message>
</context>
<context>
    <name>RecentPeople</name>
    <message>
        <source>Served last</source>
        <translation>Vừa phục vụ</translation>
    </message>
    <message>
        <source>Person served last, number %1</source>
        <translation>Người vừa phục vụ, số %1</translation>
    </message>
    <message>
        <source>Serve %1 again</source>
        <translation>Phục vụ lại %1</translation>
    </message>
</context>
<context>
    <name>Reconciling</name>
    <message>
        <source>on the statement of %1</source>
        <translation>theo sao kê ngày %1</translation>
    </message>
    <message>
        <source>There is no such payment of this dossier.</source>
        <translation>Hồ sơ này không có khoản thu đó.</translation>
    </message>
    <message>
        <source>This line of the statement was decided already.</source>
        <translation>Dòng sao kê này đã được xử lý.</translation>
    </message>
    <message>
        <source>Say what this money is.</source>
        <translation>Ghi rõ đây là tiền gì.</translation>
    </message>
    <message>
        <source>No transfer was announced with this reference: give the line to a dossier.</source>
        <translation>Không có chuyển khoản nào chờ với nội dung này: chọn hồ sơ cho dòng này.</translation>
    </message>
</context>
<context>
    <name>RecoveryKey</name>
    <message>
        <source>This is no recovery key: type the 52 letters and digits of the envelope.</source>
        <translation>Đây không phải khóa phục hồi: nhập đủ 52 chữ và số trong phong bì.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator makes the recovery key.</source>
        <translation>Chỉ lãnh đạo hoặc quản trị viên được tạo khóa phục hồi.</translation>
    </message>
    <message>
        <source>There is a recovery key already: its words lie in the envelope.</source>
        <translation>Đã có khóa phục hồi: khóa nằm trong phong bì.</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyPane</name>
    <message>
        <source>I have written it down</source>
        <translation>Đã chép ra giấy</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Khóa khôi phục</translation>
    </message>
    <message>
        <source>Type the last group again from your paper:</source>
        <translation>Gõ lại nhóm cuối theo tờ giấy đã chép:</translation>
    </message>
    <message>
        <source>With this key the counter&apos;s copies are read on another computer, if this one is lost. Write it on paper now and keep it in a sealed envelope away from the counter: mocua keeps it nowhere and shows it only once.</source>
        <translation>Khóa này dùng để đọc bản sao lưu của quầy trên máy khác khi máy này hỏng hoặc mất. Hãy chép ra giấy ngay và cất trong phong bì niêm phong, để xa quầy: mocua không lưu khóa ở đâu và chỉ hiện một lần.</translation>
    </message>
    <message>
        <source>Copies made until now need the former key: keep its envelope, too.</source>
        <translation>Các bản sao lưu trước nay vẫn cần khóa cũ: giữ lại cả phong bì cũ.</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Nhóm %1: %2</translation>
    </message>
    <message>
        <source>That is not the last group: look at your paper again.</source>
        <translation>Không đúng nhóm cuối: xem lại tờ giấy đã chép.</translation>
    </message>
</context>
<context>
    <name>RefusalVerdict</name>
    <message>
        <source>Waits for an earlier step of the dossier.</source>
        <translation>Chờ bước trước của hồ sơ.</translation>
    </message>
    <message>
        <source>The dossier has changed at the portal: compare and decide.</source>
        <translation>Hồ sơ đã thay đổi trên Hệ thống tỉnh: so sánh và quyết định.</translation>
    </message>
    <message>
        <source>The portal does not accept a field: correct it and save again.</source>
        <translation>Hệ thống tỉnh không nhận một ô: sửa rồi lưu lại.</translation>
    </message>
    <message>
        <source>The number does not belong to this counter: ask for a new one and print a notice.</source>
        <translation>Số này không cấp cho quầy này: xin số mới và in thông báo.</translation>
    </message>
    <message>
        <source>This counter may not do this: ask the supervisor.</source>
        <translation>Quầy này không được làm việc này: hỏi phụ trách.</translation>
    </message>
    <message>
        <source>This computer&apos;s data were used on another one: call the administrator.</source>
        <translation>Dữ liệu của máy này đã được dùng trên máy khác: báo quản trị.</translation>
    </message>
    <message>
        <source>This computer is no longer admitted: call the administrator.</source>
        <translation>Máy này không còn được chấp nhận: báo quản trị.</translation>
    </message>
    <message>
        <source>Too large for the portal: call the administrator.</source>
        <translation>Quá lớn với Hệ thống tỉnh: báo quản trị.</translation>
    </message>
    <message>
        <source>The portal does not know the procedure in this version: load the new catalogue.</source>
        <translation>Hệ thống tỉnh không biết thủ tục ở bản này: tải danh mục mới.</translation>
    </message>
    <message>
        <source>A fault of the program: report it; nothing is lost.</source>
        <translation>Lỗi chương trình: hãy báo lại; không mất gì.</translation>
    </message>
    <message>
        <source>The portal could not take it yet; it is tried again by itself.</source>
        <translation>Hệ thống tỉnh chưa nhận được; sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The portal did not accept it (%1).</source>
        <translation>Hệ thống tỉnh không chấp nhận (%1).</translation>
    </message>
    <message>
        <source>Another counter had already done the same; nothing to do.</source>
        <translation>Quầy khác đã làm việc này rồi; không cần làm gì.</translation>
    </message>
    <message>
        <source>Waits until the paper&apos;s file is at the portal.</source>
        <translation>Đang chờ tệp giấy tờ lên tới cổng.</translation>
    </message>
    <message>
        <source>The paper&apos;s file is no longer on this computer: scan the paper again.</source>
        <translation>Tệp giấy tờ không còn trên máy này: hãy quét lại giấy tờ.</translation>
    </message>
    <message>
        <source>The paper&apos;s file is damaged: scan the paper again.</source>
        <translation>Tệp giấy tờ bị hỏng: hãy quét lại giấy tờ.</translation>
    </message>
    <message>
        <source>The portal has no room for it: call the administrator. It is tried again by itself.</source>
        <translation>Cổng đã hết chỗ chứa tệp: hãy báo quản trị. Máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The portal does not take files of this type: call the administrator.</source>
        <translation>Cổng không nhận loại tệp này: hãy báo quản trị.</translation>
    </message>
    <message>
        <source>The connection broke off; it is tried again by itself.</source>
        <translation>Kết nối bị ngắt; máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The paper was scanned again; nothing to do.</source>
        <translation>Giấy tờ đã được quét lại; không cần làm gì.</translation>
    </message>
</context>
<context>
    <name>ReportChecking</name>
    <message>
        <source>Row “%1”, column (%2): %3 stands there, but %4 is %5.</source>
        <translation>Hàng “%1”, cột (%2): đang ghi %3, trong khi %4 là %5.</translation>
    </message>
    <message>
        <source>Look at columns %1.</source>
        <translation>Kiểm tra các cột %1.</translation>
    </message>
    <message>
        <source>Row “%1”, column (%2): %3 stands there, more than %4, which is %5.</source>
        <translation>Dòng “%1”, cột (%2): ghi %3, nhiều hơn %4 là %5.</translation>
    </message>
</context>
<context>
    <name>ReportDesk</name>
    <message>
        <source>The figures are being computed…</source>
        <translation>Đang tính số liệu…</translation>
    </message>
    <message>
        <source>Behind this figure there are no dossiers of this office.</source>
        <translation>Số này không có hồ sơ của đơn vị phía sau.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>XLSX (*.xlsx);;ODS (*.ods);;PDF (*.pdf);;CSV (*.csv);;Figures to be added up (*.json)</source>
        <translation>XLSX (*.xlsx);;ODS (*.ods);;PDF (*.pdf);;CSV (*.csv);;Số liệu để cộng gộp (*.json)</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Đang ghi báo cáo…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
    <message>
        <source>Printing the report…</source>
        <translation>Đang in báo cáo…</translation>
    </message>
    <message>
        <source>The report is reviewed: a supervisor can sign it.</source>
        <translation>Đã soát báo cáo: phụ trách có thể ký.</translation>
    </message>
    <message>
        <source>The report is signed and goes to the province.</source>
        <translation>Đã ký báo cáo, đang gửi lên tỉnh.</translation>
    </message>
    <message>
        <source>This counter is not enrolled at a portal: the reports of other units cannot be read.</source>
        <translation>Quầy chưa kết nối cổng: không đọc được báo cáo của các đơn vị khác.</translation>
    </message>
    <message>
        <source>The reports of the units are being read…</source>
        <translation>Đang đọc báo cáo của các đơn vị…</translation>
    </message>
    <message>
        <source>No unit stands below this office.</source>
        <translation>Đơn vị này không có đơn vị trực thuộc.</translation>
    </message>
    <message>
        <source>No unit has sent this report yet: %1.</source>
        <translation>Chưa đơn vị nào gửi báo cáo này: %1.</translation>
    </message>
    <message>
        <source>XLSX (*.xlsx)</source>
        <translation>XLSX (*.xlsx)</translation>
    </message>
    <message>
        <source>Reading the unit&apos;s report…</source>
        <translation>Đang đọc báo cáo của đơn vị…</translation>
    </message>
    <message>
        <source>Every cell of %1 was read: look it over, then F9.</source>
        <translation>Đã đọc từng ô của %1: hãy xem lại rồi F9.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the file are wrong: have them put right, then read it again.</source>
        <translation>
            <numerusform>%n ô của tệp sai: hãy yêu cầu sửa rồi nhập lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>A report as XLSX</source>
        <translation>Báo cáo dạng XLSX</translation>
    </message>
</context>
<context>
    <name>ReportDifferences</name>
    <message>
        <source>%1, column (%2): %3 here, %4 there</source>
        <translation>%1, cột (%2): ở đây %3, bản kia %4</translation>
    </message>
    <message>
        <source>Only there: %1.</source>
        <translation>Chỉ có ở bản kia: %1.</translation>
    </message>
    <message>
        <source>Every figure is the same as in the other report.</source>
        <translation>Mọi số liệu giống bản kia.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) differ; in brackets those of the other report.</source>
        <translation>
            <numerusform>%n số khác nhau; trong ngoặc là số của bản kia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportFiling</name>
    <message>
        <source>There is no such report here: open it again.</source>
        <translation>Không có báo cáo này ở đây: hãy mở lại.</translation>
    </message>
    <message>
        <source>This report is signed already: a correction is a report of its own.</source>
        <translation>Báo cáo này đã ký: muốn điều chỉnh, hãy lập báo cáo mới.</translation>
    </message>
    <message>
        <source>A report is signed by a supervisor: you can compute and review it.</source>
        <translation>Phụ trách mới được ký báo cáo: bạn có thể lập và soát.</translation>
    </message>
    <message>
        <source>Review the report first, then sign it.</source>
        <translation>Hãy soát báo cáo trước rồi ký.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) of this report do not hold: put them right, or say in the note why.</source>
        <translation>
            <numerusform>%n phép kiểm của báo cáo chưa khớp: hãy sửa, hoặc ghi lý do vào phần ghi chú.</numerusform>
        </translation>
    </message>
    <message>
        <source>This report is too large to be sent over the line: export it and hand the file over.</source>
        <translation>Báo cáo quá lớn để gửi qua mạng: hãy xuất tệp và bàn giao tệp đó.</translation>
    </message>
</context>
<context>
    <name>ReportImporting</name>
    <message>
        <source>There is no row below the heads.</source>
        <translation>Không có dòng nào dưới tiêu đề.</translation>
    </message>
    <message>
        <source>No row with the numbers of the columns, (1) (2) (3), was found: is it the form %1?</source>
        <translation>Không tìm thấy dòng số cột (1) (2) (3): có phải mẫu %1 không?</translation>
    </message>
    <message>
        <source>Columns are missing in the file: %1.</source>
        <translation>Tệp thiếu cột: %1.</translation>
    </message>
    <message>
        <source>Column (%1): “%2” is no number.</source>
        <translation>Cột (%1): “%2” không phải là số.</translation>
    </message>
    <message>
        <source>Column (%1): a figure below 0.</source>
        <translation>Cột (%1): số nhỏ hơn 0.</translation>
    </message>
    <message>
        <source>Column (%1): %2 is no whole number.</source>
        <translation>Cột (%1): %2 không phải số nguyên.</translation>
    </message>
    <message>
        <source>The form has no such line.</source>
        <translation>Biểu mẫu không có dòng này.</translation>
    </message>
    <message>
        <source>Column (%1): nothing is entered; none is written as 0.</source>
        <translation>Cột (%1): chưa nhập; không có thì ghi 0.</translation>
    </message>
</context>
<context>
    <name>ReportIntake</name>
    <message>
        <source>The file is of another period (%1): choose that period first.</source>
        <translation>Tệp thuộc kỳ khác (%1): hãy chọn kỳ đó trước.</translation>
    </message>
    <message>
        <source>The unit of this file is not recognised: let the file&apos;s name begin with its agency code, as “H61.99 II.06a.xlsx”.</source>
        <translation>Không nhận ra đơn vị của tệp: hãy đặt tên tệp bắt đầu bằng mã đơn vị, như “H61.99 II.06a.xlsx”.</translation>
    </message>
</context>
<context>
    <name>ReportJson</name>
    <message>
        <source>The report cannot be read: it is damaged.</source>
        <translation>Không đọc được báo cáo: dữ liệu bị hỏng.</translation>
    </message>
</context>
<context>
    <name>ReportLibrary</name>
    <message>
        <source>The file cannot be opened: check who may read it.</source>
        <translation>Không mở được tệp: kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>The file is too large for a template.</source>
        <translation>Tệp quá lớn, không thể là mẫu.</translation>
    </message>
    <message>
        <source>“%1” does not hold for this period: choose another template or period.</source>
        <translation>Mẫu “%1” không áp dụng cho kỳ này: chọn mẫu khác hoặc kỳ khác.</translation>
    </message>
    <message>
        <source>There is no template “%1”. There are: %2.</source>
        <translation>Không có mẫu “%1”. Các mẫu hiện có: %2.</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Table of the report</source>
        <translation>Bảng của báo cáo</translation>
    </message>
    <message>
        <source>What does not hold</source>
        <translation>Các chỗ chưa khớp</translation>
    </message>
    <message>
        <source>Note to the report</source>
        <translation>Ghi chú của báo cáo</translation>
    </message>
    <message>
        <source>Note: what the reader should know, why a check does not hold</source>
        <translation>Ghi chú: điều người đọc cần biết, vì sao phép kiểm chưa khớp</translation>
    </message>
    <message>
        <source>Password of the one who signs</source>
        <translation>Mật khẩu của người ký</translation>
    </message>
    <message>
        <source>Figures of the report</source>
        <translation>Số liệu của báo cáo</translation>
    </message>
    <message>
        <source>figures of %1</source>
        <translation>số liệu lúc %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Bảng %1</translation>
    </message>
    <message>
        <source>Nothing happened in this period: every figure is 0.</source>
        <translation>Kỳ này không phát sinh: mọi số liệu là 0.</translation>
    </message>
    <message>
        <source>Choose a report.</source>
        <translation>Hãy chọn một báo cáo.</translation>
    </message>
    <message>
        <source>How: %1</source>
        <translation>Cách tính: %1</translation>
    </message>
    <message>
        <source>of: %1</source>
        <translation>mẫu số: %1</translation>
    </message>
    <message>
        <source>period before: %1</source>
        <translation>kỳ trước: %1</translation>
    </message>
    <message>
        <source>Enter opens the dossiers</source>
        <translation>Enter mở các hồ sơ</translation>
    </message>
    <message>
        <source>%1 signs, password:</source>
        <translation>%1 ký, mật khẩu:</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Ký và gửi</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Ký báo cáo</translation>
    </message>
    <message>
        <source>Compute anew, as a correction</source>
        <translation>Lập báo cáo điều chỉnh</translation>
    </message>
    <message>
        <source>Reviewed, it is right</source>
        <translation>Soát xong, đúng</translation>
    </message>
    <message>
        <source>Leave it as it is signed</source>
        <translation>Giữ bản đã ký</translation>
    </message>
    <message>
        <source>Enter as a correction</source>
        <translation>Nhập để đính chính</translation>
    </message>
</context>
<context>
    <name>ReportPeriods</name>
    <message>
        <source>Month %1</source>
        <translation>Tháng %1</translation>
    </message>
    <message>
        <source>Quarter %1/%2</source>
        <translation>Quý %1/%2</translation>
    </message>
    <message>
        <source>Half-year %1/%2</source>
        <translation>6 tháng %1/%2</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>Năm %1</translation>
    </message>
</context>
<context>
    <name>ReportReading</name>
    <message>
        <source>The template has no table (“tables”).</source>
        <translation>Mẫu không có bảng nào (“tables”).</translation>
    </message>
    <message>
        <source>Template %1: %2</source>
        <translation>Mẫu %1: %2</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Thiếu “%1”.</translation>
    </message>
    <message>
        <source>note %1: %2.</source>
        <translation>ghi chú %1: %2.</translation>
    </message>
    <message>
        <source>This is not JSON: look for a missing comma, quotation mark or bracket.</source>
        <translation>Không đúng JSON: xem có thiếu dấu phẩy, dấu nháy kép hoặc dấu ngoặc không.</translation>
    </message>
    <message>
        <source>This is no template of a report: “format” has to be “mocua-report/1”.</source>
        <translation>Đây không phải là mẫu báo cáo: “format” phải là “mocua-report/1”.</translation>
    </message>
    <message>
        <source>The table has no rows: give “rows” or “lines”.</source>
        <translation>Bảng không có hàng: thêm “rows” hoặc “lines”.</translation>
    </message>
    <message>
        <source>A table has 1 to %1 columns.</source>
        <translation>Một bảng có từ 1 đến %1 cột.</translation>
    </message>
    <message>
        <source>A table has at most %1 lines.</source>
        <translation>Một bảng có nhiều nhất %1 hàng.</translation>
    </message>
    <message>
        <source>The column needs an “id” of digits and small letters, such as “3”.</source>
        <translation>Cột cần có “id” gồm chữ số và chữ thường không dấu, ví dụ “3”.</translation>
    </message>
    <message>
        <source>Column (%1) stands twice.</source>
        <translation>Cột (%1) bị lặp.</translation>
    </message>
    <message>
        <source>column (%1): %2.</source>
        <translation>cột (%1): %2.</translation>
    </message>
    <message>
        <source>“%1” is not known here; known are: %2.</source>
        <translation>Không biết “%1” ở chỗ này; chỉ dùng: %2.</translation>
    </message>
    <message>
        <source>column (%1): its formula is missing.</source>
        <translation>cột (%1): thiếu công thức.</translation>
    </message>
    <message>
        <source>column (%1): a column of texts has no formula.</source>
        <translation>cột (%1): cột chữ không có công thức.</translation>
    </message>
    <message>
        <source>row “%1”: there is no column of figures (%2).</source>
        <translation>hàng “%1”: không có cột số liệu (%2).</translation>
    </message>
    <message>
        <source>The row needs a “name”.</source>
        <translation>Hàng cần có “name”.</translation>
    </message>
    <message>
        <source>There are no facts “%1”.</source>
        <translation>Không có nguồn số liệu “%1”.</translation>
    </message>
    <message>
        <source>The facts “%1” have no rows by “%2”.</source>
        <translation>Nguồn “%1” không chia hàng được theo “%2”.</translation>
    </message>
    <message>
        <source>“by” names one thing, or sector and procedure.</source>
        <translation>“by” là một mục, hoặc sector và procedure.</translation>
    </message>
    <message>
        <source>column (%1): the facts “%2” have no rows by “%3”.</source>
        <translation>cột (%1): nguồn “%2” không chia hàng được theo “%3”.</translation>
    </message>
    <message>
        <source>rows: %1.</source>
        <translation>các hàng: %1.</translation>
    </message>
    <message>
        <source>check “%1”: %2.</source>
        <translation>phép kiểm tra “%1”: %2.</translation>
    </message>
    <message>
        <source>column (%1): its formula goes in a circle.</source>
        <translation>cột (%1): công thức lặp vòng về chính nó.</translation>
    </message>
    <message>
        <source>column (%1): “total” is sum, formula or none.</source>
        <translation>cột (%1): “total” là sum, formula hoặc none.</translation>
    </message>
    <message>
        <source>column (%1): what is entered is a figure without formula in a table with “lines”.</source>
        <translation>cột (%1): cột nhập tay là số, không có công thức, trong bảng có “lines”.</translation>
    </message>
    <message>
        <source>column (%1): only a formula of other columns is computed anew in totals.</source>
        <translation>cột (%1): ở dòng tổng chỉ tính lại được công thức từ các cột khác.</translation>
    </message>
</context>
<context>
    <name>ReportSumming</name>
    <message>
        <source>No unit has sent this report yet.</source>
        <translation>Chưa đơn vị nào gửi báo cáo này.</translation>
    </message>
    <message>
        <source>%1 sent another template or period: it cannot be added up.</source>
        <translation>%1 gửi mẫu hoặc kỳ khác: không cộng gộp được.</translation>
    </message>
</context>
<context>
    <name>ReportViewing</name>
    <message>
        <source>Revision %1</source>
        <translation>Lần %1</translation>
    </message>
    <message>
        <source>reviewed by %1 at %2</source>
        <translation>%1 soát lúc %2</translation>
    </message>
    <message>
        <source>signed by %1 at %2</source>
        <translation>%1 ký lúc %2</translation>
    </message>
    <message>
        <source>The figures have changed since it was signed: a correction goes as the next revision, and both are kept.</source>
        <translation>Số liệu đã thay đổi sau khi ký: bản điều chỉnh là lần gửi tiếp theo, cả hai bản đều được giữ.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Đã soát</translation>
    </message>
    <message>
        <source>Signed, waits for the line</source>
        <translation>Đã ký, chờ gửi</translation>
    </message>
    <message>
        <source>At the province</source>
        <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
        <source>Received by the reporting system</source>
        <translation>Hệ thống báo cáo đã nhận</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Đã nhận: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Bị từ chối: %1</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>A report is signed by a supervisor.</source>
        <translation>Báo cáo do phụ trách ký.</translation>
    </message>
    <message>
        <source>In the reporting system&apos;s folder</source>
        <translation>Đã đặt vào thư mục của hệ thống báo cáo</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are not entered yet: type them in (0 where there is none), or load a file with Ctrl+O.</source>
        <translation>
            <numerusform>Còn %n ô chưa nhập: gõ số (không có thì 0), hoặc nạp tệp bằng Ctrl+O.</numerusform>
        </translation>
    </message>
    <message>
        <source>entered by the unit</source>
        <translation>do đơn vị nhập</translation>
    </message>
    <message>
        <source>Being entered</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>entered by %1 at %2</source>
        <translation>%1 nhập lúc %2</translation>
    </message>
    <message>
        <source>This report is signed already. The figures of the file can be entered as a correction only: they are looked over and signed as revision %1; what was signed stays as it is.</source>
        <translation>Báo cáo này đã ký. Số liệu trong tệp chỉ nhập được để đính chính: rà soát rồi ký thành lần %1; bản đã ký giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>ReportWriting</name>
    <message>
        <source>A sheet holds at most a million rows: choose a shorter period.</source>
        <translation>Bảng tính chứa nhiều nhất một triệu dòng: chọn kỳ ngắn hơn.</translation>
    </message>
    <message>
        <source>The report could not be written. Check the disk and the folder.</source>
        <translation>Không ghi được báo cáo. Kiểm tra ổ đĩa và thư mục.</translation>
    </message>
    <message>
        <source>A report is written as .xlsx, .ods, .pdf, .csv or .json.</source>
        <translation>Báo cáo được ghi thành .xlsx, .ods, .pdf, .csv hoặc .json.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Compare</source>
        <translation>So kỳ trước</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Reports of this office</source>
        <translation>Các báo cáo của đơn vị</translation>
    </message>
    <message>
        <source>Beside the period before</source>
        <translation>Đặt cạnh kỳ trước</translation>
    </message>
    <message>
        <source>Go on with the report</source>
        <translation>Bước tiếp theo của báo cáo</translation>
    </message>
    <message>
        <source>Dossiers behind the figure</source>
        <translation>Hồ sơ của số liệu</translation>
    </message>
    <message>
        <source>Export as XLSX, ODS or PDF</source>
        <translation>Xuất XLSX, ODS hoặc PDF</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Kỳ sau</translation>
    </message>
    <message>
        <source>Between list and figures</source>
        <translation>Danh sách / số liệu</translation>
    </message>
    <message>
        <source>Choose a report first.</source>
        <translation>Hãy chọn báo cáo trước.</translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation>Số liệu của ai</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>Đơn vị này</translation>
    </message>
    <message>
        <source>All units below, added up</source>
        <translation>Các đơn vị trực thuộc, cộng gộp</translation>
    </message>
    <message>
        <source>All units below, one by one</source>
        <translation>Các đơn vị trực thuộc, từng dòng</translation>
    </message>
    <message>
        <source>A unit&apos;s report from a file</source>
        <translation>Nhập báo cáo của đơn vị từ tệp</translation>
    </message>
    <message>
        <source>Beside the report made the old way</source>
        <translation>So với báo cáo lập theo cách cũ</translation>
    </message>
    <message>
        <source>Tasks of the meeting</source>
        <translation>Đầu việc</translation>
    </message>
    <message>
        <source>Online services</source>
        <translation>Dịch vụ công trực tuyến</translation>
    </message>
    <message>
        <source>Leave the report as it is signed</source>
        <translation>Giữ nguyên báo cáo đã ký</translation>
    </message>
</context>
<context>
    <name>ReturnDesk</name>
    <message>
        <source>The transfer of %1 was not seen yet: F7 leads to it.</source>
        <translation>Chuyển khoản %1 chưa được xác nhận: bấm F7 để xem.</translation>
    </message>
    <message>
        <source>The fee of %1 is not paid yet: F7 takes it.</source>
        <translation>Hồ sơ còn phải thu %1: bấm F7 để thu.</translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message>
        <source>The slip is lost: print a note to be signed</source>
        <translation>Mất giấy hẹn: in giấy cam kết để ký</translation>
    </message>
    <message>
        <source>Cannot sign: fingerprint</source>
        <translation>Không ký được: điểm chỉ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Dossiers with results for this person</source>
        <translation>Hồ sơ có kết quả của người này</translation>
    </message>
    <message>
        <source>How to go on</source>
        <translation>Cách đi tiếp</translation>
    </message>
    <message>
        <source>Scan another card</source>
        <translation>Quét thẻ khác</translation>
    </message>
    <message>
        <source>A delegate receives</source>
        <translation>Người được ủy quyền nhận thay</translation>
    </message>
    <message>
        <source>Paper that gives the right</source>
        <translation>Giấy cho quyền nhận thay</translation>
    </message>
    <message>
        <source>Confirm the return, print the receipt</source>
        <translation>Xác nhận đã trả, in biên nhận</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Phiếu hẹn</translation>
    </message>
    <message>
        <source>Receiver&apos;s card</source>
        <translation>Thẻ của người nhận</translation>
    </message>
    <message>
        <source>Results handed over</source>
        <translation>Kết quả giao</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Ký nhận</translation>
    </message>
    <message>
        <source>Confirm the return</source>
        <translation>Xác nhận đã trả</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Chưa ghi được</translation>
    </message>
    <message>
        <source>No date promised</source>
        <translation>Không hẹn ngày trả</translation>
    </message>
    <message>
        <source>Promised %1 %2 · %3</source>
        <translation>Hẹn %1 %2 · %3</translation>
    </message>
    <message>
        <source>late</source>
        <translation>trễ hẹn</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>đúng hạn</translation>
    </message>
    <message>
        <source>Scan the identity card of the person who receives.</source>
        <translation>Quét thẻ căn cước (CCCD) của người nhận.</translation>
    </message>
    <message>
        <source>Card of %1</source>
        <translation>Thẻ của %1</translation>
    </message>
    <message>
        <source>No result is ready for this person.</source>
        <translation>Người này chưa có kết quả nào.</translation>
    </message>
    <message>
        <source>Choose the dossier at the right, or scan its slip.</source>
        <translation>Chọn hồ sơ ở bên phải, hoặc quét phiếu hẹn.</translation>
    </message>
    <message>
        <source>Card of the delegate</source>
        <translation>Thẻ người được ủy quyền</translation>
    </message>
    <message>
        <source>The card does not fit</source>
        <translation>Thẻ không khớp</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) differ from the dossier, see right.</source>
        <translation>
            <numerusform>%n trường khác với hồ sơ, xem bên phải.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little is known to compare, see right.</source>
        <translation>Không đủ thông tin để so, xem bên phải.</translation>
    </message>
    <message>
        <source>The card fits</source>
        <translation>Thẻ khớp</translation>
    </message>
    <message>
        <source>The owner of the dossier</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>The submitter of the dossier</source>
        <translation>Người nộp hồ sơ</translation>
    </message>
    <message>
        <source>Card read at %1</source>
        <translation>Thẻ vừa quét, %1</translation>
    </message>
    <message>
        <source>RETURNED</source>
        <translation>ĐÃ TRẢ KẾT QUẢ</translation>
    </message>
    <message>
        <source>%1 is closed. Scan the next slip or card.</source>
        <translation>Đã trả hồ sơ %1. Quét phiếu hẹn hoặc thẻ tiếp theo.</translation>
    </message>
    <message>
        <source>SCAN THE SLIP</source>
        <translation>QUÉT PHIẾU HẸN</translation>
    </message>
    <message>
        <source>The slip, or the card alone: every result that is ready is found.</source>
        <translation>Quét phiếu hẹn, hoặc chỉ quét thẻ: mọi kết quả đã có sẽ hiện ra.</translation>
    </message>
    <message>
        <source>SEVERAL RESULTS ARE READY</source>
        <translation>CÓ NHIỀU KẾT QUẢ</translation>
    </message>
    <message>
        <source>Choose with the arrows and Enter; a note for the lost slip is printed.</source>
        <translation>Chọn bằng mũi tên và Enter; giấy cam kết mất giấy hẹn sẽ được in.</translation>
    </message>
    <message>
        <source>NOTHING IS READY</source>
        <translation>CHƯA CÓ KẾT QUẢ</translation>
    </message>
    <message>
        <source>No result waits for this card. Look the person up with F3.</source>
        <translation>Không có kết quả nào chờ trả cho thẻ này. Tìm người này bằng F3.</translation>
    </message>
    <message>
        <source>NOT TO BE RETURNED</source>
        <translation>CHƯA TRẢ ĐƯỢC</translation>
    </message>
    <message>
        <source>SCAN THE CARD</source>
        <translation>QUÉT THẺ NGƯỜI NHẬN</translation>
    </message>
    <message>
        <source>The card of the person who receives is compared with the dossier.</source>
        <translation>Thẻ của người nhận được so với hồ sơ.</translation>
    </message>
    <message>
        <source>A DELEGATE RECEIVES</source>
        <translation>NGƯỜI ĐƯỢC ỦY QUYỀN NHẬN</translation>
    </message>
    <message>
        <source>Note the paper that gives the right; it belongs into the dossier.</source>
        <translation>Ghi giấy ủy quyền; giấy này được lưu vào hồ sơ.</translation>
    </message>
    <message>
        <source>THE RECEIVER FITS</source>
        <translation>KHỚP NGƯỜI NHẬN</translation>
    </message>
    <message>
        <source>The card is that of the owner.</source>
        <translation>Thẻ đúng là của chủ hồ sơ.</translation>
    </message>
    <message>
        <source>The card is that of the submitter.</source>
        <translation>Thẻ đúng là của người nộp hồ sơ.</translation>
    </message>
    <message>
        <source>THE RECEIVER DOES NOT FIT</source>
        <translation>KHÔNG KHỚP NGƯỜI NHẬN</translation>
    </message>
    <message>
        <source>The same name, but other details: these may be two persons.</source>
        <translation>Cùng họ tên nhưng khác thông tin: có thể là hai người.</translation>
    </message>
    <message>
        <source>Hand nothing over: look at the rows in red.</source>
        <translation>Chưa giao gì: xem các dòng màu đỏ.</translation>
    </message>
    <message>
        <source>arrived %1</source>
        <translation>kết quả về %1</translation>
    </message>
    <message>
        <source>Shelf %1 · %2</source>
        <translation>Ô kệ %1 · %2</translation>
    </message>
    <message>
        <source>Hand back: %1</source>
        <translation>Trả lại: %1</translation>
    </message>
    <message>
        <source>Scan the slip or the card first.</source>
        <translation>Quét phiếu hẹn hoặc thẻ trước.</translation>
    </message>
    <message>
        <source>Scan the receiver&apos;s card.</source>
        <translation>Quét thẻ của người nhận.</translation>
    </message>
    <message>
        <source>Enter the paper that gives the right to receive.</source>
        <translation>Nhập giấy tờ cho quyền nhận thay.</translation>
    </message>
    <message>
        <source>It opens when the card fits the dossier, or for a delegate with paper.</source>
        <translation>Mở khóa khi thẻ khớp với hồ sơ, hoặc có giấy ủy quyền.</translation>
    </message>
    <message>
        <source>Choose at least one result.</source>
        <translation>Chọn ít nhất một kết quả.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Đang ghi…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Trả được</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Chưa trả được</translation>
    </message>
    <message>
        <source>The receipt is printed for both signatures.</source>
        <translation>Biên nhận được in để hai bên ký.</translation>
    </message>
    <message>
        <source>Scan the delegate&apos;s card. The card is noted in the dossier&apos;s events only; the owner stays as he is.</source>
        <translation>Quét thẻ người được ủy quyền. Thẻ chỉ ghi vào nhật ký hồ sơ; chủ hồ sơ không đổi.</translation>
    </message>
    <message>
        <source>RETURNED ALREADY</source>
        <translation>ĐÃ TRẢ TRƯỚC ĐÓ</translation>
    </message>
    <message>
        <source>Returned %1; to whom stands in the dossier.</source>
        <translation>Đã trả lúc %1; người nhận ghi trong hồ sơ.</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Ghi chú</translation>
    </message>
    <message>
        <source>&amp;Paper that gives the right (number, date)</source>
        <translation>Giấ&amp;y ủy quyền, giấy giới thiệu (số, ngày)</translation>
    </message>
    <message>
        <source>Scan the slip first.</source>
        <translation>Hãy quét giấy hẹn trước.</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Chọn ngày</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Days that are not closed</source>
        <translation>Ngày chưa chốt sổ</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>Ngày: %1</translation>
    </message>
    <message>
        <source>All counters</source>
        <translation>Mọi quầy</translation>
    </message>
    <message>
        <source>All officers</source>
        <translation>Mọi cán bộ</translation>
    </message>
    <message>
        <source>All procedures</source>
        <translation>Mọi thủ tục</translation>
    </message>
    <message>
        <source>Open the oldest of them</source>
        <translation>Mở ngày cũ nhất</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>lúc %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not closed</source>
        <translation>
            <numerusform>%n ngày chưa chốt sổ</numerusform>
        </translation>
    </message>
    <message>
        <source>Not closed: %1</source>
        <translation>Chưa chốt sổ: %1</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message numerus="yes">
        <source>%n day(s) are not closed, the oldest is %1: Ctrl+Alt+R opens the review.</source>
        <translation>
            <numerusform>%n ngày chưa chốt sổ, cũ nhất %1: Ctrl+Alt+R mở Rà soát.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Finished on this day</source>
        <translation>Giải quyết trong ngày</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Filed online by themselves</source>
        <translation>Tự nộp trực tuyến</translation>
    </message>
    <message>
        <source>Filed online with help at the counter</source>
        <translation>Trực tuyến có hỗ trợ tại quầy</translation>
    </message>
    <message>
        <source>Paper digitised</source>
        <translation>Giấy được số hóa</translation>
    </message>
    <message>
        <source>Other procedures</source>
        <translation>Thủ tục khác</translation>
    </message>
    <message>
        <source>Corrected dossiers</source>
        <translation>Điều chỉnh thông tin hồ sơ</translation>
    </message>
    <message>
        <source>Cancelled dossiers</source>
        <translation>Hồ sơ đã hủy</translation>
    </message>
    <message>
        <source>Cancelled after printing</source>
        <translation>Đã hủy sau khi in</translation>
    </message>
    <message>
        <source>Received from %1 on</source>
        <translation>Tiếp nhận từ %1, trong 15 phút</translation>
    </message>
    <message>
        <source>Received at %1 o&apos;clock in four weeks</source>
        <translation>Tiếp nhận lúc %1 giờ trong 4 tuần</translation>
    </message>
    <message>
        <source>counter %1</source>
        <translation>quầy %1</translation>
    </message>
    <message>
        <source>Review of the day, %1</source>
        <translation>Rà soát trong ngày, %1</translation>
    </message>
    <message>
        <source>Printing the report…</source>
        <translation>Đang in báo cáo…</translation>
    </message>
    <message>
        <source>Printing the minutes…</source>
        <translation>Đang in biên bản…</translation>
    </message>
    <message>
        <source>Writing the sheet…</source>
        <translation>Đang ghi bảng tính…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
    <message>
        <source>The day is signed.</source>
        <translation>Ngày này đã ký xác nhận.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) wait for your confirmation, the oldest is %1: Ctrl+Alt+R opens the review.</source>
        <translation>
            <numerusform>%n ngày chờ lãnh đạo xác nhận, lâu nhất là %1: Ctrl+Alt+R mở rà soát.</numerusform>
        </translation>
    </message>
    <message>
        <source>The targets are set.</source>
        <translation>Đã đặt chỉ tiêu.</translation>
    </message>
    <message>
        <source>Paper by exception</source>
        <translation>Nhận giấy ngoại lệ</translation>
    </message>
</context>
<context>
    <name>ReviewFigures</name>
    <message>
        <source>4 %1s before: %2</source>
        <translation>4 %1 trước: %2</translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation>thường %1</translation>
    </message>
    <message>
        <source>Mean of the last four %1s: %2.</source>
        <translation>Trung bình 4 %1 trước: %2.</translation>
    </message>
    <message>
        <source>Last days: %1.</source>
        <translation>Những ngày gần đây: %1.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Đúng hạn</translation>
    </message>
    <message>
        <source>month %1</source>
        <translation>tháng %1</translation>
    </message>
    <message>
        <source>Finished: %1 early, %2 on time, %3 late.</source>
        <translation>Đã giải quyết: %1 trước hạn, %2 đúng hạn, %3 quá hạn.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>lâu nhất %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>mục tiêu %1</translation>
    </message>
    <message>
        <source>%1 of %2 dossiers.</source>
        <translation>%1 trên %2 hồ sơ.</translation>
    </message>
    <message>
        <source>Target %1.</source>
        <translation>Mục tiêu %1.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Filed online by themselves</source>
        <translation>Tự nộp trực tuyến</translation>
    </message>
    <message>
        <source>Filed online with help</source>
        <translation>Trực tuyến có hỗ trợ</translation>
    </message>
    <message>
        <source>Paper digitised</source>
        <translation>Giấy được số hóa</translation>
    </message>
</context>
<context>
    <name>ReviewMatters</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2</source>
        <translation>%1 phút %2</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Chờ đồng bộ</translation>
    </message>
    <message>
        <source>Waiting to sync, oldest %1</source>
        <translation>Chờ đồng bộ, cũ nhất %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Corrected dossiers</source>
        <translation>Điều chỉnh thông tin hồ sơ</translation>
    </message>
    <message>
        <source>Cancelled after printing</source>
        <translation>Đã hủy sau khi in</translation>
    </message>
    <message>
        <source>Difference of fees</source>
        <translation>Lệch phí, lệ phí</translation>
    </message>
    <message>
        <source>Handling time, median</source>
        <translation>Thời gian xử lý, trung vị</translation>
    </message>
    <message>
        <source>Waits for a leader: %1</source>
        <translation>Chờ lãnh đạo xác nhận: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) wait for a leader, since %1</source>
        <translation>
            <numerusform>%n ngày chờ lãnh đạo, từ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for the call, until %1</source>
        <translation>Chờ gọi số, đến %1</translation>
    </message>
    <message>
        <source>Wait for the call, median</source>
        <translation>Chờ gọi số, trung vị</translation>
    </message>
    <message>
        <source>Paper by exception</source>
        <translation>Nhận giấy ngoại lệ</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Nobody has worked at a counter on this day.</source>
        <translation>Chưa có cán bộ nào làm việc tại quầy trong ngày này.</translation>
    </message>
    <message>
        <source>Review of the day</source>
        <translation>Rà soát trong ngày</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>Arrivals in 15 minutes</source>
        <translation>Khách đến, mỗi 15 phút</translation>
    </message>
    <message>
        <source>Arrivals by weekday and hour</source>
        <translation>Khách đến theo thứ và giờ</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>Mỗi 15 phút</translation>
    </message>
    <message>
        <source>4 weeks by hour</source>
        <translation>4 tuần theo giờ</translation>
    </message>
    <message>
        <source>Span of the arrivals</source>
        <translation>Khoảng thời gian của khách đến</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>Officers and counters</source>
        <translation>Cán bộ và quầy</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Khách đến</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Đổi ngày</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Mở danh sách</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>In báo cáo</translation>
    </message>
    <message>
        <source>Export as XLSX</source>
        <translation>Xuất XLSX</translation>
    </message>
    <message>
        <source>Close of the day</source>
        <translation>Chốt sổ cuối ngày</translation>
    </message>
    <message>
        <source>Print the minutes of the close</source>
        <translation>In biên bản chốt sổ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The figures are being read.</source>
        <translation>Số liệu đang được đọc.</translation>
    </message>
    <message>
        <source>There is no later day yet.</source>
        <translation>Chưa có ngày nào sau ngày này.</translation>
    </message>
    <message>
        <source>The day is signed.</source>
        <translation>Ngày này đã ký xác nhận.</translation>
    </message>
    <message>
        <source>The day is not signed yet.</source>
        <translation>Ngày này chưa ký xác nhận.</translation>
    </message>
    <message>
        <source>Reading the figures of %1…</source>
        <translation>Đang đọc số liệu %1…</translation>
    </message>
    <message>
        <source>No dossier was received on this day.</source>
        <translation>Không có hồ sơ tiếp nhận trong ngày này.</translation>
    </message>
    <message>
        <source>No arrival is known of this day.</source>
        <translation>Chưa ghi nhận khách đến trong ngày này.</translation>
    </message>
    <message>
        <source>No arrival is known of these weeks.</source>
        <translation>Chưa ghi nhận khách đến trong các tuần này.</translation>
    </message>
    <message>
        <source>Four eyes and sample</source>
        <translation>Xem chéo và lấy mẫu</translation>
    </message>
    <message>
        <source>Targets of the office</source>
        <translation>Chỉ tiêu của đơn vị</translation>
    </message>
    <message>
        <source>Finish here or leave first.</source>
        <translation>Làm xong hoặc thoát khung bên phải trước.</translation>
    </message>
</context>
<context>
    <name>ReviewPaper</name>
    <message>
        <source>Review of the day</source>
        <translation>Rà soát trong ngày</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, số liệu lúc %2</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Cán bộ</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Cash by the ledger</source>
        <translation>Tiền mặt theo sổ</translation>
    </message>
    <message>
        <source>Cash counted</source>
        <translation>Tiền đếm</translation>
    </message>
    <message>
        <source>Finished on this day</source>
        <translation>Giải quyết trong ngày</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>Arrivals in 15 minutes</source>
        <translation>Khách đến, mỗi 15 phút</translation>
    </message>
    <message>
        <source>Arrivals of four weeks by weekday and hour</source>
        <translation>Khách đến trong 4 tuần, theo thứ và giờ</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Cần xem</translation>
    </message>
</context>
<context>
    <name>ReviewSheet</name>
    <message>
        <source>usual on this weekday: %1</source>
        <translation>thường ngày này: %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>mục tiêu %1</translation>
    </message>
    <message>
        <source>Review of the day</source>
        <translation>Rà soát trong ngày</translation>
    </message>
    <message>
        <source>Review of the day: %1</source>
        <translation>Rà soát trong ngày: %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>lúc %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Trên</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Trong ngày</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>In hand</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Finished early or on time</source>
        <translation>Giải quyết trước hạn, đúng hạn</translation>
    </message>
    <message>
        <source>this month %1</source>
        <translation>tháng này %1</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>longest %n day(s)</source>
        <translation>
            <numerusform>lâu nhất %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Filed online by themselves</source>
        <translation>Tự nộp trực tuyến</translation>
    </message>
    <message>
        <source>Filed online with help at the counter</source>
        <translation>Trực tuyến có hỗ trợ tại quầy</translation>
    </message>
    <message>
        <source>Paper digitised</source>
        <translation>Giấy được số hóa</translation>
    </message>
    <message>
        <source>By procedure</source>
        <translation>Theo thủ tục</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>Khách đến</translation>
    </message>
    <message numerus="yes">
        <source>%n counter(s) open</source>
        <translation>
            <numerusform>%n quầy mở</numerusform>
        </translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Cần xem</translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation>Chờ đồng bộ</translation>
    </message>
    <message>
        <source>Corrected dossiers</source>
        <translation>Điều chỉnh thông tin hồ sơ</translation>
    </message>
    <message>
        <source>Cancelled after printing</source>
        <translation>Đã hủy sau khi in</translation>
    </message>
    <message>
        <source>Difference of fees (đồng)</source>
        <translation>Lệch phí, lệ phí (đồng)</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Điều chỉnh</translation>
    </message>
    <message>
        <source>Cash by the ledger (đồng)</source>
        <translation>Tiền mặt theo sổ (đồng)</translation>
    </message>
    <message>
        <source>counted %1</source>
        <translation>đếm được %1</translation>
    </message>
    <message>
        <source>Handling time, median (seconds)</source>
        <translation>Thời gian xử lý, trung vị (giây)</translation>
    </message>
    <message>
        <source>Wait for the call, median (seconds)</source>
        <translation>Chờ gọi số, trung vị (giây)</translation>
    </message>
    <message>
        <source>Wait for the call, longest (seconds)</source>
        <translation>Chờ gọi số, lâu nhất (giây)</translation>
    </message>
    <message>
        <source>Paper by exception</source>
        <translation>Nhận giấy ngoại lệ</translation>
    </message>
</context>
<context>
    <name>ReviewViewing</name>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Nothing was done on this day: there is nothing to close.</source>
        <translation>Ngày này không có hoạt động: không có gì để chốt sổ.</translation>
    </message>
    <message numerus="yes">
        <source>It waits for a leader since %n day(s).</source>
        <translation>
            <numerusform>Chờ lãnh đạo xác nhận %n ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>opened by %1</source>
        <translation>%1 đã mở xem</translation>
    </message>
    <message>
        <source>opened only by who did it</source>
        <translation>mới chỉ người làm tự mở</translation>
    </message>
</context>
<context>
    <name>Salvaging</name>
    <message>
        <source>The data could not be brought back: call the administrator and do not delete anything. Everything is as it was.</source>
        <translation>Không cứu được dữ liệu: hãy báo quản trị viên và không xóa gì. Mọi thứ vẫn như cũ.</translation>
    </message>
    <message>
        <source>The data is damaged and there is no sound daily copy: bring a backup back with “mocuactl restore”. Everything is as it was.</source>
        <translation>Dữ liệu hỏng và không có bản sao hằng ngày nào nguyên vẹn: khôi phục bản sao lưu bằng “mocuactl restore”. Mọi thứ vẫn như cũ.</translation>
    </message>
</context>
<context>
    <name>SanePage</name>
    <message>
        <source>A sheet did not come through whole: put it back on top of the stack and go on.</source>
        <translation>Một tờ không qua hết máy: đặt lại tờ đó lên trên chồng rồi quét tiếp.</translation>
    </message>
</context>
<context>
    <name>SaneTrouble</name>
    <message>
        <source>The scanner is not there: check its cable and that it is switched on, then choose it again.</source>
        <translation>Không thấy máy quét tài liệu: kiểm tra dây và nguồn điện, rồi chọn lại máy.</translation>
    </message>
    <message>
        <source>Paper is jammed in the scanner: open it, take the jammed sheet out, put it back on top of the stack and go on.</source>
        <translation>Kẹt giấy trong máy quét: mở nắp, lấy tờ bị kẹt ra, đặt lại lên trên chồng rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanner&apos;s cover is open: close it until it clicks, then go on.</source>
        <translation>Nắp máy quét đang mở: đóng nắp đến khi nghe tiếng khớp rồi quét tiếp.</translation>
    </message>
    <message>
        <source>No paper is in the feeder: put the stack in until the scanner takes hold of it, then go on.</source>
        <translation>Khay nạp hết giấy: đặt chồng giấy vào đến khi máy giữ lấy rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The connection to the scanner broke: check its cable and that it is switched on, then go on.</source>
        <translation>Mất kết nối với máy quét: kiểm tra dây và nguồn điện rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanner is in use: end the other program or the other computer&apos;s scan, then try again.</source>
        <translation>Máy quét đang bận: tắt chương trình khác hoặc chờ máy tính khác quét xong rồi thử lại.</translation>
    </message>
    <message>
        <source>This account may not use the scanner: let the administrator add it to the group “scanner”, then sign in to the computer again.</source>
        <translation>Tài khoản này không có quyền dùng máy quét: nhờ quản trị thêm vào nhóm “scanner” rồi đăng nhập lại máy tính.</translation>
    </message>
    <message>
        <source>The scanner does not take these settings: choose another resolution or paper size.</source>
        <translation>Máy quét không nhận thiết lập này: chọn độ phân giải hoặc khổ giấy khác.</translation>
    </message>
    <message>
        <source>The scanner cannot do this: choose another source or mode.</source>
        <translation>Máy quét không làm được việc này: chọn nguồn giấy hoặc chế độ màu khác.</translation>
    </message>
    <message>
        <source>The memory does not suffice for this page: choose a lower resolution, or end other programs.</source>
        <translation>Không đủ bộ nhớ cho trang này: chọn độ phân giải thấp hơn hoặc tắt bớt chương trình khác.</translation>
    </message>
    <message>
        <source>The scanner&apos;s lamp is still warming up: wait a minute, then try again.</source>
        <translation>Đèn máy quét đang khởi động: chờ một phút rồi thử lại.</translation>
    </message>
    <message>
        <source>The scanner&apos;s transport lock is closed: open the lock on the scanner, then try again.</source>
        <translation>Máy quét đang khóa vận chuyển: mở khóa trên máy rồi thử lại.</translation>
    </message>
    <message>
        <source>The scanner failed: switch it off and on, then try again.</source>
        <translation>Máy quét gặp lỗi: tắt rồi bật lại máy quét và thử lại.</translation>
    </message>
    <message>
        <source>The scanner gave a page without a picture: put the sheet in again, straight, and go on.</source>
        <translation>Máy quét trả về trang không có hình: hãy đặt lại tờ giấy cho ngay ngắn rồi quét tiếp.</translation>
    </message>
</context>
<context>
    <name>ScanPrompt</name>
    <message>
        <source>Scan the identity card</source>
        <translation>Quét thẻ căn cước</translation>
    </message>
    <message>
        <source>or type an id number or a name</source>
        <translation>hoặc gõ số định danh, họ tên của người dân</translation>
    </message>
</context>
<context>
    <name>ScanWork</name>
    <message>
        <source>This version of mocua-paperd does not know the request: install mocua again.</source>
        <translation>Bản mocua-paperd này không hiểu yêu cầu: hãy cài lại mocua.</translation>
    </message>
    <message>
        <source>Source, mode, resolution or paper size is not known: choose another one.</source>
        <translation>Không có nguồn giấy, chế độ màu, độ phân giải hoặc khổ giấy này: hãy chọn lại.</translation>
    </message>
</context>
<context>
    <name>ScannerDesk</name>
    <message>
        <source>The scan could not be read: scan again.</source>
        <translation>Quét chưa đọc được — quét lại.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Chưa dùng được</translation>
    </message>
    <message>
        <source>Not plugged in</source>
        <translation>Chưa cắm</translation>
    </message>
    <message>
        <source>Scanner: serial</source>
        <translation>Máy quét: serial</translation>
    </message>
    <message>
        <source>Scanner: HID</source>
        <translation>Máy quét: HID</translation>
    </message>
    <message>
        <source>Scanner: device</source>
        <translation>Máy quét: thiết bị riêng</translation>
    </message>
    <message>
        <source>Scanner: keyboard</source>
        <translation>Máy quét: bàn phím</translation>
    </message>
    <message>
        <source>Three scans in a row had to be checked: test the scanner in Settings.</source>
        <translation>Ba lần quét liền phải kiểm tra lại: hãy thử máy quét trong Cài đặt.</translation>
    </message>
    <message>
        <source>Another code, or one that arrived too damaged: scan the code at the left.</source>
        <translation>Mã khác, hoặc mã đến bị hỏng nhiều: hãy quét mã ở bên trái.</translation>
    </message>
    <message>
        <source>Test of the barcode scanner</source>
        <translation>Thử máy quét mã vạch</translation>
    </message>
    <message>
        <source>Settings, Barcode scanner, Test the scanner; then scan this code.</source>
        <translation>Cài đặt › Máy quét › Thử máy quét; sau đó quét mã này.</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Đã lưu thành %1.</translation>
    </message>
    <message>
        <source>Printing on %1.</source>
        <translation>Đang in ra %1.</translation>
    </message>
</context>
<context>
    <name>ScannerPane</name>
    <message>
        <source>Co&amp;nnection</source>
        <translation>&amp;Kết nối</translation>
    </message>
    <message>
        <source>How the scanner is connected</source>
        <translation>Cách kết nối máy quét</translation>
    </message>
    <message>
        <source>&amp;Scanner</source>
        <translation>&amp;Máy quét</translation>
    </message>
    <message>
        <source>Which scanner</source>
        <translation>Máy quét nào</translation>
    </message>
    <message>
        <source>Sp&amp;eed</source>
        <translation>&amp;Tốc độ</translation>
    </message>
    <message>
        <source>Speed of the serial port</source>
        <translation>Tốc độ cổng serial</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Test the scanner</source>
        <translation>Thử máy quét</translation>
    </message>
    <message>
        <source>USB serial (best: accents are kept)</source>
        <translation>USB serial (nên dùng: giữ đủ dấu)</translation>
    </message>
    <message>
        <source>HID point of sale</source>
        <translation>HID bán hàng (HID-POS)</translation>
    </message>
    <message>
        <source>Keyboard, read as a device of its own (Linux)</source>
        <translation>Bàn phím, đọc như thiết bị riêng (Linux)</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>Choose the scanner</source>
        <translation>Chọn máy quét</translation>
    </message>
    <message>
        <source>The first that is found</source>
        <translation>Máy đầu tiên tìm thấy</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (chưa cắm)</translation>
    </message>
    <message>
        <source>Ca&amp;mera</source>
        <translation>&amp;Máy ảnh</translation>
    </message>
    <message>
        <source>The camera that reads codes (Ctrl+B)</source>
        <translation>Máy ảnh dùng để đọc mã (Ctrl+B)</translation>
    </message>
    <message>
        <source>Which camera reads codes</source>
        <translation>Máy ảnh nào đọc mã</translation>
    </message>
    <message>
        <source>None is connected</source>
        <translation>Chưa cắm máy ảnh nào</translation>
    </message>
    <message>
        <source>The computer&apos;s own choice</source>
        <translation>Theo máy tính chọn</translation>
    </message>
</context>
<context>
    <name>ScannerTrial</name>
    <message>
        <source>1  Scan this code</source>
        <translation>1  Quét mã này</translation>
    </message>
    <message>
        <source>Once, with the scanner, from the screen or from paper.</source>
        <translation>Quét một lần bằng máy quét, từ màn hình hoặc từ giấy in.</translation>
    </message>
    <message>
        <source>Print the code</source>
        <translation>In mã này</translation>
    </message>
    <message>
        <source>2  What arrived</source>
        <translation>2  Kết quả</translation>
    </message>
    <message>
        <source>Nothing yet. If nothing comes at all, the scanner is not connected as chosen in the settings.</source>
        <translation>Chưa có gì. Nếu quét mà vẫn không thấy gì, máy quét chưa kết nối đúng như đã chọn trong Cài đặt.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Kết nối</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Time between keys</source>
        <translation>Thời gian giữa hai phím</translation>
    </message>
    <message>
        <source>Before and behind</source>
        <translation>Trước và sau mã</translation>
    </message>
    <message>
        <source>Keyboard layout</source>
        <translation>Bố cục bàn phím</translation>
    </message>
    <message>
        <source>Input method</source>
        <translation>Bộ gõ tiếng Việt</translation>
    </message>
    <message>
        <source>Accents</source>
        <translation>Dấu tiếng Việt</translation>
    </message>
    <message>
        <source>Last scan</source>
        <translation>Lần quét cuối</translation>
    </message>
    <message>
        <source>Show bytes</source>
        <translation>Hiện byte</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>USB serial</source>
        <translation>USB serial</translation>
    </message>
    <message>
        <source>HID point of sale</source>
        <translation>HID bán hàng (HID-POS)</translation>
    </message>
    <message>
        <source>Keyboard, read as a device of its own</source>
        <translation>Bàn phím, đọc như thiết bị riêng</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Vietnamese: alters digits</source>
        <translation>Tiếng Việt: làm sai chữ số</translation>
    </message>
    <message>
        <source>French: alters digits and letters</source>
        <translation>Tiếng Pháp: làm sai chữ số và chữ cái</translation>
    </message>
    <message>
        <source>alters nothing</source>
        <translation>không làm sai gì</translation>
    </message>
    <message>
        <source>lost: letters come without them</source>
        <translation>bị mất: chữ đến không có dấu</translation>
    </message>
    <message>
        <source>damaged: some letters cannot be told any more</source>
        <translation>bị hỏng: có chữ không nhận ra được nữa</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>còn đủ</translation>
    </message>
    <message>
        <source>kept (%1)</source>
        <translation>còn đủ (%1)</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>before: %1 · behind: %2</source>
        <translation>trước: %1 · sau: %2</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Tốt</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Dùng được</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Chưa dùng được</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>không nhận biết được</translation>
    </message>
    <message>
        <source>%1 ms; 95 % of them at most %2 ms</source>
        <translation>trung bình %1 ms; 95 % không quá %2 ms</translation>
    </message>
    <message>
        <source>Telex is on: alters scans</source>
        <translation>Telex đang bật: làm sai mã quét</translation>
    </message>
    <message>
        <source>VNI is on: alters scans</source>
        <translation>VNI đang bật: làm sai mã quét</translation>
    </message>
    <message>
        <source>Everything arrives as it stands on the paper.</source>
        <translation>Mọi thứ đến đúng như trên giấy.</translation>
    </message>
    <message>
        <source>Hide bytes</source>
        <translation>Ẩn byte</translation>
    </message>
    <message>
        <source>Test of the scanner</source>
        <translation>Thử máy quét</translation>
    </message>
</context>
<context>
    <name>SealedFiles</name>
    <message>
        <source>The page could not be kept: make room on the disk, then scan it again.</source>
        <translation>Không lưu được trang: giải phóng chỗ trên đĩa rồi quét lại.</translation>
    </message>
    <message>
        <source>A page&apos;s working file is missing: scan the page again.</source>
        <translation>Thiếu tệp làm việc của trang: quét lại trang này.</translation>
    </message>
    <message>
        <source>A page&apos;s working file is damaged: scan the page again.</source>
        <translation>Tệp làm việc của trang bị hỏng: quét lại trang này.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search dossiers</source>
        <translation>Tra cứu hồ sơ</translation>
    </message>
    <message>
        <source>Name with or without accents, dossier code, last digits, digits of the slip</source>
        <translation>Họ tên có dấu hoặc không, mã hồ sơ, các số cuối, dãy số trên giấy hẹn</translation>
    </message>
    <message>
        <source>Dossiers found</source>
        <translation>Hồ sơ tìm thấy</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n</source>
        <translation>
            <numerusform>%n hồ sơ mới nhất</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n hồ sơ</numerusform>
        </translation>
    </message>
    <message>
        <source>No dossier fits. Check the code, or type fewer words of the name.</source>
        <translation>Không thấy hồ sơ. Kiểm tra lại mã, hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
        <source>Which dossiers</source>
        <translation>Danh sách hồ sơ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>Chưa lấy kết quả</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Received when</source>
        <translation>Thời gian nhận</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Bộ lọc đã lưu</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Lưu bộ lọc</translation>
    </message>
    <message>
        <source>XLSX</source>
        <translation>XLSX</translation>
    </message>
    <message>
        <source>The list as a sheet</source>
        <translation>Xuất danh sách ra bảng tính</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The list as PDF</source>
        <translation>Xuất danh sách ra PDF</translation>
    </message>
    <message>
        <source>Forget the filter</source>
        <translation>Bỏ bộ lọc</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
    <message>
        <source>Back to where the list came from</source>
        <translation>Quay lại nơi mở danh sách</translation>
    </message>
    <message>
        <source>No dossier stands behind this number.</source>
        <translation>Không có hồ sơ nào sau con số này.</translation>
    </message>
    <message>
        <source>Examples: nguyen van uoc · H61.33-261123-0018 · 0018 · 123/2026 (a certification) · the digits below the staff code of a slip</source>
        <translation>Ví dụ: nguyen van uoc · H61.33-261123-0018 · 0018 · 123/2026 (số chứng thực) · dãy số dưới mã cho cán bộ trên giấy hẹn</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ngoại lệ</translation>
    </message>
</context>
<context>
    <name>SecondCopy</name>
    <message>
        <source>The second copy of unsent work cannot be written: plug its drive in, or make room there. The work itself is safe on this computer.</source>
        <translation>Không ghi được bản sao thứ hai của phần chưa đồng bộ: cắm lại ổ hoặc giải phóng chỗ trống ở đó. Phần việc trên máy này vẫn an toàn.</translation>
    </message>
    <message>
        <source>The folder for the second copy is not there, or nothing can be written there.</source>
        <translation>Thư mục bản sao thứ hai không có hoặc không ghi được.</translation>
    </message>
    <message>
        <source>The folder lies on the same drive as the data, which would be lost with it: choose another drive.</source>
        <translation>Thư mục nằm cùng ổ với dữ liệu nên sẽ mất theo: chọn ổ khác.</translation>
    </message>
</context>
<context>
    <name>SecretKeeping</name>
    <message>
        <source>The counter&apos;s key could not be saved: make room on the disk and check the right to write there.</source>
        <translation>Không lưu được khóa của quầy: dọn bớt đĩa và kiểm tra quyền ghi.</translation>
    </message>
    <message>
        <source>The counter&apos;s key cannot be read: ask the administrator for the right to read the data folder.</source>
        <translation>Không đọc được khóa của quầy: nhờ quản trị cấp quyền đọc thư mục dữ liệu.</translation>
    </message>
</context>
<context>
    <name>SelfDrive</name>
    <message>
        <source>The script is empty or cannot be read.</source>
        <translation>Kịch bản trống hoặc không đọc được.</translation>
    </message>
    <message>
        <source>This did not happen in time: %1</source>
        <translation>Quá lâu mà chưa xong: %1</translation>
    </message>
    <message>
        <source>There is no such key: %1</source>
        <translation>Không có phím này: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) pressed, no mouse</source>
        <translation>
            <numerusform>Đã bấm %n phím, không dùng chuột</numerusform>
        </translation>
    </message>
    <message>
        <source>These were too many keys.</source>
        <translation>Quá nhiều phím.</translation>
    </message>
    <message>
        <source>The script has an unknown step: %1</source>
        <translation>Kịch bản có bước lạ: %1</translation>
    </message>
    <message>
        <source>The longest time in which the window did not answer: %1 ms</source>
        <translation>Lâu nhất cửa sổ không phản hồi: %1 ms</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Xong.</translation>
    </message>
    <message>
        <source>The tracking page did not come (status %1).</source>
        <translation>Không lấy được trang tra cứu (mã %1).</translation>
    </message>
    <message>
        <source>Done: papers, pictures and the tracking page lie in %1</source>
        <translation>Xong: bản in, ảnh màn hình và trang tra cứu nằm ở %1</translation>
    </message>
    <message>
        <source>Memory: %1 MB; longest time in which the window did not answer: %2 ms; dossiers saved: %3</source>
        <translation>Bộ nhớ: %1 MB; lúc cửa sổ không trả lời lâu nhất: %2 ms; số hồ sơ đã lưu: %3</translation>
    </message>
</context>
<context>
    <name>SerialScanner</name>
    <message>
        <source>The scanner is not plugged in.</source>
        <translation>Máy quét chưa được cắm.</translation>
    </message>
    <message>
        <source>This user may not read %1: add the user to the group “dialout”, then sign in to the computer again.</source>
        <translation>Người dùng này không có quyền đọc %1: thêm người dùng vào nhóm “dialout”, rồi đăng nhập lại máy tính.</translation>
    </message>
    <message>
        <source>Another program uses %1: close it, then the scanner is taken by itself.</source>
        <translation>Chương trình khác đang dùng %1: hãy đóng chương trình đó, máy quét sẽ tự được nhận.</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Printer chosen</source>
        <translation>Máy in đã chọn</translation>
    </message>
    <message>
        <source>No printer: papers are kept as PDF</source>
        <translation>Chưa chọn máy in: lưu bản in dạng PDF</translation>
    </message>
    <message>
        <source>%1: %2 The built-in template is used meanwhile.</source>
        <translation>%1: %2 Tạm dùng mẫu có sẵn.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Built in, and %1 of this office.</source>
        <translation>Mẫu có sẵn và %1 mẫu của đơn vị.</translation>
    </message>
    <message>
        <source>Built in.</source>
        <translation>Mẫu có sẵn.</translation>
    </message>
    <message>
        <source>%1 more: mocuactl forms check.</source>
        <translation>Còn %1 lỗi nữa: mocuactl forms check.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Appearance</source>
        <translation>Hiển thị</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Text s&amp;ize</source>
        <translation>Cỡ &amp;chữ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>115 %</source>
        <translation>115 %</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>&amp;A4 sheets</source>
        <translation>Giấy &amp;A4</translation>
    </message>
    <message>
        <source>Printer for A4 sheets</source>
        <translation>Máy in giấy A4</translation>
    </message>
    <message>
        <source>80 mm s&amp;lips</source>
        <translation>&amp;Phiếu 80 mm</translation>
    </message>
    <message>
        <source>Printer for 80 mm slips</source>
        <translation>Máy in phiếu 80 mm</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Hệ thống tỉnh</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open the data directory</source>
        <translation>Mở thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>PDF in the data directory</source>
        <translation>PDF trong thư mục dữ liệu</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (chưa nối)</translation>
    </message>
    <message>
        <source>Barcode scanner</source>
        <translation>Máy quét mã vạch</translation>
    </message>
    <message>
        <source>Form templates</source>
        <translation>Mẫu giấy</translation>
    </message>
    <message>
        <source>Signing of papers</source>
        <translation>Ký số</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>130 %</source>
        <translation>130 %</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150 %</translation>
    </message>
    <message>
        <source>Outages and absences</source>
        <translation>Sự cố, vắng mặt</translation>
    </message>
    <message>
        <source>Corrected calendar, an absent officer, blank forms for power cuts (Ctrl+0)</source>
        <translation>Lịch làm việc điều chỉnh, cán bộ vắng mặt, mẫu trắng khi mất điện (Ctrl+0)</translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>The folder for the scanned pages is not there: choose another one.</source>
        <translation>Không có thư mục chứa trang quét: hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The folder holds scanned pages already: choose an empty one.</source>
        <translation>Thư mục đã có trang quét: hãy chọn thư mục trống.</translation>
    </message>
    <message>
        <source>%1 fronts and %2 backs were scanned: a sheet went through twice or two at once. Turn the stack over and scan the backs again.</source>
        <translation>Đã quét %1 mặt trước và %2 mặt sau: có tờ qua máy hai lần hoặc hai tờ qua cùng lúc. Lật chồng giấy và quét lại mặt sau.</translation>
    </message>
</context>
<context>
    <name>SheetReading</name>
    <message>
        <source>This is no Excel workbook (.xlsx), or it is damaged: open it with Excel or LibreOffice and save it again as .xlsx.</source>
        <translation>Đây không phải tệp Excel (.xlsx) hoặc tệp bị hỏng: hãy mở bằng Excel hay LibreOffice rồi lưu lại dạng .xlsx.</translation>
    </message>
    <message>
        <source>The workbook has a password or the old format (.xls): open it and save it as .xlsx without a password.</source>
        <translation>Tệp có mật khẩu hoặc ở dạng cũ (.xls): hãy mở rồi lưu lại dạng .xlsx, không đặt mật khẩu.</translation>
    </message>
    <message>
        <source>The workbook holds more than can be taken at once: divide it into several ones.</source>
        <translation>Tệp có quá nhiều dữ liệu cho một lần: hãy chia thành nhiều tệp.</translation>
    </message>
    <message>
        <source>The workbook holds no rows.</source>
        <translation>Tệp không có dòng nào.</translation>
    </message>
</context>
<context>
    <name>SheetScanner</name>
    <message>
        <source>The scanner is still at work: wait for the end of the stack, or cancel it.</source>
        <translation>Máy quét đang làm việc: chờ quét hết chồng giấy, hoặc hủy.</translation>
    </message>
    <message>
        <source>%1 sheets are kept: put the stack in again from sheet %2.</source>
        <translation>Đã giữ %1 tờ; đặt lại từ tờ %2.</translation>
    </message>
</context>
<context>
    <name>SheetWriting</name>
    <message>
        <source>The sheet could not be written. Check the disk and the folder.</source>
        <translation>Không ghi được bảng tính: kiểm tra ổ đĩa và thư mục.</translation>
    </message>
    <message>
        <source>A sheet holds at most a million rows: choose a shorter period.</source>
        <translation>Bảng tính chứa nhiều nhất một triệu dòng: chọn kỳ ngắn hơn.</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to the counter</source>
        <translation>Đăng nhập quầy</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên đăng nhập</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Password forgotten: ask the administrator of your office.</source>
        <translation>Quên mật khẩu: hỏi quản trị của đơn vị.</translation>
    </message>
    <message>
        <source>Type your name and your password.</source>
        <translation>Nhập tên đăng nhập và mật khẩu.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Đang đăng nhập…</translation>
    </message>
    <message>
        <source>mocua cannot begin</source>
        <translation>mocua chưa thể bắt đầu</translation>
    </message>
    <message>
        <source>A demonstration: sign in as “ha” with the password “mocua”; others stand in the README.</source>
        <translation>Bản trình diễn: tên “ha”, mật khẩu “mocua”; các tài khoản khác ghi trong README.</translation>
    </message>
</context>
<context>
    <name>SignWork</name>
    <message>
        <source>This version of mocua-paperd does not know the request: install mocua again.</source>
        <translation>Phiên bản mocua-paperd này không hiểu yêu cầu: hãy cài lại mocua.</translation>
    </message>
    <message>
        <source>Enter the PIN before signing.</source>
        <translation>Hãy nhập mã PIN trước khi ký.</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>This file holds no certificate. Choose the file of the authority (.pem, .crt or .cer).</source>
        <translation>Tệp này không có chứng thư số. Hãy chọn tệp của tổ chức cấp (.pem, .crt hoặc .cer).</translation>
    </message>
    <message>
        <source>The key has no certificate that can be read.</source>
        <translation>Khóa không có chứng thư số đọc được.</translation>
    </message>
    <message>
        <source>The certificate expired on %1: have it renewed, then sign again.</source>
        <translation>Chứng thư số đã hết hạn ngày %1: hãy gia hạn rồi ký lại.</translation>
    </message>
    <message>
        <source>The certificate is valid from %1 only: check the computer&apos;s date.</source>
        <translation>Chứng thư số chỉ có hiệu lực từ ngày %1: hãy kiểm tra ngày giờ của máy.</translation>
    </message>
    <message>
        <source>This certificate was not issued for signing.</source>
        <translation>Chứng thư số này không được cấp để ký.</translation>
    </message>
    <message>
        <source>The signature could not be made with this key.</source>
        <translation>Không tạo được chữ ký bằng khóa này.</translation>
    </message>
    <message>
        <source>The paper to sign cannot be read, is empty or too large.</source>
        <translation>Không đọc được giấy tờ cần ký, tệp rỗng hoặc quá lớn.</translation>
    </message>
    <message>
        <source>The certificate does not come from the authority that this office trusts. Nothing was written.</source>
        <translation>Chứng thư số không do tổ chức mà đơn vị tin cậy cấp. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>The signature did not pass its own check. Nothing was written.</source>
        <translation>Chữ ký vừa tạo không qua được kiểm tra. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>The signed paper could not be written. Check the disk and the folder.</source>
        <translation>Không ghi được giấy tờ đã ký. Hãy kiểm tra ổ đĩa và thư mục.</translation>
    </message>
    <message>
        <source>This file is no PDF that can be signed: digitise the paper anew, then sign.</source>
        <translation>Tệp này không phải PDF ký được: hãy số hóa lại giấy tờ rồi ký.</translation>
    </message>
    <message>
        <source>This PDF is encrypted: it cannot be signed. Digitise the paper itself.</source>
        <translation>PDF này đã mã hóa nên không ký được. Hãy số hóa chính giấy tờ đó.</translation>
    </message>
    <message>
        <source>Whoever certified this PDF allows no further signature.</source>
        <translation>Người chứng nhận PDF này không cho ký thêm.</translation>
    </message>
    <message>
        <source>This file is no PDF whose signatures can be checked.</source>
        <translation>Tệp này không phải PDF kiểm tra được chữ ký.</translation>
    </message>
    <message>
        <source>This PDF is not signed.</source>
        <translation>PDF này chưa được ký.</translation>
    </message>
    <message>
        <source>The signature is of a kind that cannot be checked here.</source>
        <translation>Chữ ký thuộc loại không kiểm tra được ở đây.</translation>
    </message>
    <message>
        <source>The signature does not cover the paper.</source>
        <translation>Chữ ký không bao trùm giấy tờ.</translation>
    </message>
    <message>
        <source>The paper was changed after it was signed.</source>
        <translation>Giấy tờ đã bị sửa sau khi ký.</translation>
    </message>
    <message>
        <source>The signature was not made with the key of its certificate.</source>
        <translation>Chữ ký không được tạo bằng khóa của chứng thư số đi kèm.</translation>
    </message>
    <message>
        <source>The signature is not bound to its certificate, or that is not for signing.</source>
        <translation>Chữ ký không gắn với chứng thư số của nó, hoặc chứng thư số không dùng để ký.</translation>
    </message>
    <message>
        <source>The certificate comes from an authority that is not trusted here.</source>
        <translation>Chứng thư số do tổ chức chưa được tin cậy ở đây cấp.</translation>
    </message>
    <message>
        <source>The certificate was not valid when the paper was signed.</source>
        <translation>Chứng thư số không có hiệu lực vào lúc ký.</translation>
    </message>
    <message>
        <source>Something was added to the paper after the last signature, or changed since this one.</source>
        <translation>Giấy tờ có phần thêm vào sau chữ ký cuối, hoặc bị sửa sau chữ ký này.</translation>
    </message>
    <message>
        <source>The file of the key cannot be read: choose another one.</source>
        <translation>Không đọc được tệp khóa: hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>This is no file of a key (.p12 or .pfx).</source>
        <translation>Đây không phải tệp khóa (.p12 hoặc .pfx).</translation>
    </message>
    <message>
        <source>The password of the key is wrong. Nothing was signed.</source>
        <translation>Mật khẩu của khóa không đúng. Chưa ký gì.</translation>
    </message>
    <message>
        <source>The file holds no key with a certificate that this computer can read.</source>
        <translation>Tệp không có khóa kèm chứng thư số mà máy này đọc được.</translation>
    </message>
    <message>
        <source>The key could not sign.</source>
        <translation>Khóa không ký được.</translation>
    </message>
    <message>
        <source>The time-stamp authority gave no usable answer. Try again, or sign without a time stamp.</source>
        <translation>Tổ chức cấp dấu thời gian không trả lời đúng. Hãy thử lại, hoặc ký không kèm dấu thời gian.</translation>
    </message>
    <message>
        <source>The token is not plugged in.</source>
        <translation>Chưa cắm thiết bị ký số (token).</translation>
    </message>
    <message>
        <source>Several tokens are plugged in: name the one that shall sign.</source>
        <translation>Đang cắm nhiều thiết bị ký số (token): hãy nêu tên thiết bị dùng để ký.</translation>
    </message>
    <message>
        <source>One more wrong PIN locks the token. Nothing was tried: enter the PIN yourself.</source>
        <translation>Sai mã PIN thêm một lần là token bị khóa. Chưa thử lần nào: hãy tự nhập mã PIN.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nothing was signed. ONE try is left before the token locks.</source>
        <translation>Mã PIN không đúng. Chưa ký gì. Chỉ còn MỘT lần thử trước khi token bị khóa.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nothing was signed. Few tries are left before the token locks.</source>
        <translation>Mã PIN không đúng. Chưa ký gì. Chỉ còn ít lần thử trước khi token bị khóa.</translation>
    </message>
    <message>
        <source>The PIN is wrong. Nothing was signed.</source>
        <translation>Mã PIN không đúng. Chưa ký gì.</translation>
    </message>
    <message>
        <source>The token holds no key with a certificate: have it set up by its issuer.</source>
        <translation>Token không có khóa kèm chứng thư số: hãy nhờ nơi cấp cài đặt.</translation>
    </message>
    <message>
        <source>The token is locked after too many wrong PINs: have it unlocked by its issuer.</source>
        <translation>Token đã bị khóa vì nhập sai mã PIN quá nhiều lần: hãy nhờ nơi cấp mở khóa.</translation>
    </message>
    <message>
        <source>The token was pulled out: plug it in, then sign the rest again.</source>
        <translation>Token đã bị rút ra: hãy cắm lại rồi ký tiếp phần còn lại.</translation>
    </message>
    <message>
        <source>The token has logged out by itself: enter the PIN again.</source>
        <translation>Token đã tự đăng xuất: hãy nhập lại mã PIN.</translation>
    </message>
    <message>
        <source>The token did not do what it was asked for: pull it out, plug it in and try again.</source>
        <translation>Token không thực hiện được: hãy rút ra, cắm lại rồi thử lại.</translation>
    </message>
    <message>
        <source>The token&apos;s driver cannot be loaded: install it and choose its file.</source>
        <translation>Không nạp được trình điều khiển của token: hãy cài đặt và chọn đúng tệp.</translation>
    </message>
    <message>
        <source>The time stamp comes from an authority that this office does not trust.</source>
        <translation>Dấu thời gian do một tổ chức mà cơ quan không tin cậy cấp.</translation>
    </message>
    <message>
        <source>The time stamp does not fit the signature.</source>
        <translation>Dấu thời gian không khớp với chữ ký.</translation>
    </message>
    <message>
        <source>The time stamp comes from an authority that is not trusted here.</source>
        <translation>Dấu thời gian do một tổ chức chưa được tin cậy ở đây cấp.</translation>
    </message>
    <message>
        <source>The key of the demonstration could not be made.</source>
        <translation>Chưa tạo được khóa ký trình diễn.</translation>
    </message>
    <message>
        <source>The time stamp is too large for a paper.</source>
        <translation>Dấu thời gian quá lớn so với chỗ dành trong giấy tờ.</translation>
    </message>
</context>
<context>
    <name>SigningBatch</name>
    <message numerus="yes">
        <source>Signing %n dossier(s)…</source>
        <translation>
            <numerusform>Đang ký và lưu %n hồ sơ…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) wait for your signature</source>
        <translation>
            <numerusform>%n hồ sơ chờ ký số</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · valid until %2</source>
        <translation>%1 · hạn đến %2</translation>
    </message>
    <message>
        <source>The certificate expired on %1: have it renewed. The papers wait until then.</source>
        <translation>Chứng thư số hết hạn ngày %1: hãy gia hạn. Giấy tờ chờ đến lúc đó.</translation>
    </message>
    <message>
        <source>The certificate is valid from %1 only: check the computer&apos;s date. The papers wait until then.</source>
        <translation>Chứng thư số chỉ có hiệu lực từ %1: hãy kiểm tra ngày của máy. Giấy tờ chờ đến lúc đó.</translation>
    </message>
    <message>
        <source>The token is locked after too many wrong PINs: have it unlocked by its issuer. The papers wait until then.</source>
        <translation>Token đã bị khóa do nhập sai mã PIN nhiều lần: nhờ nơi cấp mở khóa. Giấy tờ chờ đến lúc đó.</translation>
    </message>
    <message>
        <source>ONE try is left before the token locks.</source>
        <translation>Chỉ còn MỘT lần thử trước khi token bị khóa.</translation>
    </message>
    <message>
        <source>A wrong PIN was typed before: few tries are left.</source>
        <translation>Trước đó đã nhập sai mã PIN: chỉ còn ít lần thử.</translation>
    </message>
    <message>
        <source>Opening the key…</source>
        <translation>Đang mở khóa ký…</translation>
    </message>
    <message>
        <source>The signing program failed and was started again. Enter the PIN once more: what is signed stays signed.</source>
        <translation>Chương trình ký gặp lỗi và đã chạy lại. Hãy nhập lại mã: giấy đã ký vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>ONE try is left before the token locks. Nothing was tried: enter the PIN again only if you are sure.</source>
        <translation>Chỉ còn MỘT lần thử trước khi token bị khóa. Mã chưa được thử: chỉ nhập lại khi chắc chắn đúng.</translation>
    </message>
    <message>
        <source>Without a time stamp: %1</source>
        <translation>Chưa có dấu thời gian: %1</translation>
    </message>
    <message>
        <source>Signed and filed</source>
        <translation>Đã ký và lưu</translation>
    </message>
</context>
<context>
    <name>SigningChoosing</name>
    <message>
        <source>Only a supervisor changes how papers are signed: ask one to sign in.</source>
        <translation>Chỉ lãnh đạo mới đổi được cách ký giấy tờ: hãy nhờ lãnh đạo đăng nhập.</translation>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <source>Name or password is wrong: type both again.</source>
        <translation>Sai tên hoặc mật khẩu: nhập lại cả hai.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries: wait %n second(s), then try again.</source>
        <translation>
            <numerusform>Nhập sai quá nhiều lần: chờ %n giây rồi thử lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>This officer is no longer in the office’s list: ask the office’s administrator.</source>
        <translation>Cán bộ này không còn trong danh sách của đơn vị: hỏi quản trị của đơn vị.</translation>
    </message>
    <message numerus="yes">
        <source>This computer has not heard from the province for more than %n day(s) who works here. Connect it to the network and try again, or let a supervisor sign in here once: then everybody can work on.</source>
        <translation>
            <numerusform>Hơn %n ngày nay máy này chưa được tỉnh cho biết ai làm việc ở đây. Nối mạng rồi thử lại, hoặc nhờ lãnh đạo đăng nhập một lần ở máy này: sau đó mọi người làm tiếp được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose at least %n letter(s).</source>
        <translation>
            <numerusform>Chọn ít nhất %n ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>The account “%1” is not in this office’s list: ask the office’s administrator, or sign in with the password of this counter.</source>
        <translation>Tài khoản “%1” không có trong danh sách của đơn vị: hỏi quản trị của đơn vị, hoặc dùng mật khẩu của quầy này.</translation>
    </message>
    <message>
        <source>That is the account of %1, but %2 locked the counter.</source>
        <translation>Đó là tài khoản của %1, còn người khóa quầy là %2.</translation>
    </message>
</context>
<context>
    <name>SigningPane</name>
    <message>
        <source>Sign with</source>
        <translation>Ký bằng</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Khóa ký</translation>
    </message>
    <message>
        <source>No signing</source>
        <translation>Không ký</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Tệp khóa</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Key &amp;file</source>
        <translation>&amp;Tệp khóa</translation>
    </message>
    <message>
        <source>File of the key (.p12, .pfx)</source>
        <translation>Tệp khóa ký (.p12, .pfx)</translation>
    </message>
    <message>
        <source>.p12, .pfx</source>
        <translation>.p12, .pfx</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Choose the file of the key</source>
        <translation>Chọn tệp khóa ký</translation>
    </message>
    <message>
        <source>Dri&amp;ver</source>
        <translation>Trình điề&amp;u khiển</translation>
    </message>
    <message>
        <source>The token&apos;s driver (PKCS #11)</source>
        <translation>Trình điều khiển của token (PKCS #11)</translation>
    </message>
    <message>
        <source>PKCS #11</source>
        <translation>PKCS #11</translation>
    </message>
    <message>
        <source>Choose the token&apos;s driver</source>
        <translation>Chọn trình điều khiển của token</translation>
    </message>
    <message>
        <source>To&amp;ken</source>
        <translation>Toke&amp;n</translation>
    </message>
    <message>
        <source>Which token signs</source>
        <translation>Token dùng để ký</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư số</translation>
    </message>
    <message>
        <source>Ask for the PIN</source>
        <translation>Hỏi mã PIN</translation>
    </message>
    <message>
        <source>How often the PIN is asked for</source>
        <translation>Khi nào hỏi mã PIN</translation>
    </message>
    <message>
        <source>Each batch</source>
        <translation>Mỗi đợt ký</translation>
    </message>
    <message>
        <source>Once until locked</source>
        <translation>Đến khi khóa quầy</translation>
    </message>
    <message>
        <source>Copy mark</source>
        <translation>Dấu bản sao</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>“SAO Y”, office, time: top right of page 1</source>
        <translation>“SAO Y”, cơ quan, giờ ký ở đầu trang 1</translation>
    </message>
    <message>
        <source>Time sta&amp;mp</source>
        <translation>&amp;Dấu thời gian</translation>
    </message>
    <message>
        <source>Address of the time-stamp authority (RFC 3161)</source>
        <translation>Địa chỉ máy chủ dấu thời gian (RFC 3161)</translation>
    </message>
    <message>
        <source>http://… (may stay empty)</source>
        <translation>http://… (có thể để trống)</translation>
    </message>
    <message>
        <source>T&amp;rusted</source>
        <translation>Chứng t&amp;hư gốc</translation>
    </message>
    <message>
        <source>Certificates of the authorities that are trusted</source>
        <translation>Chứng thư của các tổ chức được tin cậy</translation>
    </message>
    <message>
        <source>.pem, .crt (may stay empty)</source>
        <translation>.pem, .crt (có thể để trống)</translation>
    </message>
    <message>
        <source>Choose the certificates that are trusted</source>
        <translation>Chọn chứng thư được tin cậy</translation>
    </message>
    <message>
        <source>File of the key</source>
        <translation>Tệp khóa ký</translation>
    </message>
    <message>
        <source>Keys (*.p12 *.pfx)</source>
        <translation>Khóa ký (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Drivers (*.so *.dll *.dylib)</source>
        <translation>Trình điều khiển (*.so *.dll *.dylib)</translation>
    </message>
    <message>
        <source>Certificates that are trusted</source>
        <translation>Chứng thư được tin cậy</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Chứng thư (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The only one that is plugged in</source>
        <translation>Token duy nhất đang cắm</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (chưa cắm)</translation>
    </message>
    <message>
        <source>Is shown once it has signed</source>
        <translation>Sẽ hiện sau lần ký đầu tiên</translation>
    </message>
    <message>
        <source>%1 · EXPIRED on %2</source>
        <translation>%1 · HẾT HẠN ngày %2</translation>
    </message>
    <message>
        <source>%1 · not valid before %2</source>
        <translation>%1 · chưa có hiệu lực trước %2</translation>
    </message>
    <message>
        <source>%1 · valid until %2</source>
        <translation>%1 · hạn đến %2</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Tất cả (*)</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator changes this.</source>
        <translation>Chỉ lãnh đạo hoặc quản trị mới đổi được mục này.</translation>
    </message>
</context>
<context>
    <name>SigningSettings</name>
    <message>
        <source>The file of the key is not there: choose it again.</source>
        <translation>Không thấy tệp khóa ký: hãy chọn lại.</translation>
    </message>
    <message>
        <source>No token is plugged in.</source>
        <translation>Chưa cắm token.</translation>
    </message>
    <message>
        <source>The token is locked after too many wrong PINs.</source>
        <translation>Token đã bị khóa do nhập sai mã PIN nhiều lần.</translation>
    </message>
    <message>
        <source>Plug in the token, then type the PIN.</source>
        <translation>Hãy cắm token rồi nhập mã PIN.</translation>
    </message>
    <message>
        <source>Several tokens are plugged in: choose one in the settings.</source>
        <translation>Đang cắm nhiều token: hãy chọn một trong Cài đặt.</translation>
    </message>
</context>
<context>
    <name>SlipCode</name>
    <message>
        <source>This is no number of one of our slips. Scan it again.</source>
        <translation>Đây không phải số trên phiếu của chúng ta. Quét lại.</translation>
    </message>
</context>
<context>
    <name>SparkChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StackedChart</name>
    <message>
        <source>early %1</source>
        <translation>trước hạn %1</translation>
    </message>
    <message>
        <source>on time %1</source>
        <translation>đúng hạn %1</translation>
    </message>
    <message>
        <source>late %1</source>
        <translation>quá hạn %1</translation>
    </message>
</context>
<context>
    <name>Stamping</name>
    <message>
        <source>The time-stamp authority cannot be reached.</source>
        <translation>Chưa liên lạc được với máy chủ dấu thời gian.</translation>
    </message>
</context>
<context>
    <name>StatementPane</name>
    <message>
        <source>The bank&apos;s statement</source>
        <translation>Sao kê ngân hàng</translation>
    </message>
    <message>
        <source>Drop the bank&apos;s CSV file here, or type where it lies and press Enter</source>
        <translation>Thả tệp CSV của ngân hàng vào đây, hoặc gõ đường dẫn rồi Enter</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Lines of the statement that wait for a person</source>
        <translation>Dòng sao kê cần xử lý</translation>
    </message>
    <message>
        <source>Every line of the statements was matched.</source>
        <translation>Mọi dòng sao kê đã khớp.</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Fi&amp;le</source>
        <translation>Tệ&amp;p</translation>
    </message>
    <message>
        <source>It pays &amp;dossier</source>
        <translation>Nộp cho &amp;hồ sơ</translation>
    </message>
    <message>
        <source>It is no fee, &amp;but</source>
        <translation>Không phải phí, mà &amp;là</translation>
    </message>
    <message>
        <source>Today on the statement %1 · matched %2 · seen by officers, not on it %3 · awaited %4</source>
        <translation>Hôm nay trên sao kê %1 · đã khớp %2 · cán bộ xác nhận nhưng chưa có trên sao kê %3 · chờ xác nhận %4</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>What the payer wrote</source>
        <translation>Nội dung người nộp ghi</translation>
    </message>
    <message>
        <source>another amount</source>
        <translation>khác số tiền</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>không có mã</translation>
    </message>
    <message>
        <source>%1 with reference %2: F9 takes them as they came, for its dossier.</source>
        <translation>%1 với mã %2: F9 ghi nhận đúng số đã đến cho hồ sơ đó.</translation>
    </message>
    <message>
        <source>%1 without a reference of ours: whose are they?</source>
        <translation>%1 không có mã của ta: nộp cho hồ sơ nào?</translation>
    </message>
    <message>
        <source>as its reference says</source>
        <translation>theo mã trong nội dung</translation>
    </message>
    <message>
        <source>scan or type its code</source>
        <translation>quét hoặc gõ mã hồ sơ</translation>
    </message>
    <message>
        <source>Type the dossier that it pays, or what it is.</source>
        <translation>Gõ mã hồ sơ được nộp, hoặc ghi đây là tiền gì.</translation>
    </message>
    <message>
        <source>Statements (*.csv *.txt)</source>
        <translation>Sao kê (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All (*)</source>
        <translation>Tất cả (*)</translation>
    </message>
</context>
<context>
    <name>StatementReading</name>
    <message>
        <source>This is no statement that can be read. Export it from the bank as CSV, with the columns for day, amount received and text.</source>
        <translation>Không đọc được sao kê. Hãy xuất từ ngân hàng dạng CSV, có cột ngày, số tiền ghi có và nội dung.</translation>
    </message>
    <message>
        <source>Row %1 of the statement has an amount that cannot be read. Nothing was taken: export the statement again.</source>
        <translation>Dòng %1 của sao kê có số tiền không đọc được. Chưa nhập gì: xuất lại sao kê.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The data folder lies on a network drive, where data can be lost: choose a folder on this computer&apos;s own disk.</source>
        <translation>Thư mục dữ liệu nằm trên ổ mạng, có thể mất dữ liệu: chọn thư mục trên đĩa của máy này.</translation>
    </message>
    <message>
        <source>The data folder is synchronised by another program, which can damage it: choose a folder outside of it.</source>
        <translation>Thư mục dữ liệu đang bị chương trình khác đồng bộ, có thể hỏng: chọn thư mục bên ngoài.</translation>
    </message>
    <message>
        <source>The data folder cannot be made: check its path and the right to write there.</source>
        <translation>Không tạo được thư mục dữ liệu: kiểm tra đường dẫn và quyền ghi.</translation>
    </message>
    <message>
        <source>There is no office in this folder: make one with “mocuactl init”.</source>
        <translation>Thư mục này chưa có đơn vị nào: hãy tạo bằng “mocuactl init”.</translation>
    </message>
    <message>
        <source>Nothing can be kept here at the moment; dossiers can be looked up.</source>
        <translation>Hiện không lưu được gì ở đây; chỉ tra cứu được hồ sơ.</translation>
    </message>
    <message>
        <source>This data was written by an older version of mocua and must be brought up to date before it can be read: free space on the disk or allow writing in the folder, then start again.</source>
        <translation>Dữ liệu này do phiên bản mocua cũ hơn ghi, phải nâng cấp rồi mới đọc được: hãy dọn chỗ trên đĩa hoặc cho quyền ghi vào thư mục, rồi mở lại.</translation>
    </message>
</context>
<context>
    <name>StoreErrors</name>
    <message>
        <source>The disk is full: nothing was saved. Make room on the disk, then try again.</source>
        <translation>Đĩa đầy: chưa lưu gì. Dọn bớt đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to: nothing was saved. Ask the administrator for the right to write there.</source>
        <translation>Không ghi được vào thư mục dữ liệu: chưa lưu gì. Nhờ quản trị cấp quyền ghi.</translation>
    </message>
    <message>
        <source>The disk did not take the data: nothing was saved. Try again; if it happens again, call the administrator.</source>
        <translation>Đĩa không nhận dữ liệu: chưa lưu gì. Thử lại; nếu còn lỗi thì báo quản trị.</translation>
    </message>
    <message>
        <source>The database is damaged; it was left as it is. Call the administrator and do not delete anything.</source>
        <translation>Cơ sở dữ liệu bị hỏng; đã để nguyên. Báo quản trị và đừng xóa gì.</translation>
    </message>
    <message>
        <source>Another program holds the database: nothing was saved. Close it, then try again.</source>
        <translation>Chương trình khác đang giữ cơ sở dữ liệu: chưa lưu gì. Đóng nó rồi thử lại.</translation>
    </message>
    <message>
        <source>The data could not be saved. Try again; if it happens again, call the administrator.</source>
        <translation>Không lưu được dữ liệu. Thử lại; nếu còn lỗi thì báo quản trị.</translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>This counter is not enrolled at a portal yet; everything stays here.</source>
        <translation>Quầy này chưa đăng ký với Hệ thống tỉnh; mọi hồ sơ còn ở đây.</translation>
    </message>
    <message>
        <source>Last complete at %1</source>
        <translation>Đồng bộ xong lúc %1</translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Thử lại lúc %1.</translation>
    </message>
    <message>
        <source>Operation cancelled.</source>
        <translation>Đã hủy thao tác.</translation>
    </message>
    <message>
        <source>The difference is settled.</source>
        <translation>Đã xử lý khác biệt.</translation>
    </message>
    <message>
        <source>The province has everything that the office&apos;s server has.</source>
        <translation>Cổng tỉnh đã có mọi thứ mà máy chủ cơ quan có.</translation>
    </message>
    <message numerus="yes">
        <source>Here is at the office&apos;s server; %n dossier(s) of the office are not at the province&apos;s portal yet</source>
        <translation>
            <numerusform>Đã ở máy chủ cơ quan; %n hồ sơ của cơ quan chưa tới cổng tỉnh</numerusform>
        </translation>
    </message>
    <message>
        <source>, the oldest step since %1</source>
        <translation>, việc cũ nhất từ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer&apos;s clock was set back by %1: check date and time. Work goes on.</source>
        <translation>Đồng hồ máy vừa lùi %1: hãy kiểm tra ngày giờ. Công việc vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is %1 slow; times are taken from the portal. Set the clock.</source>
        <translation>Đồng hồ máy chậm %1; giờ ghi theo cổng. Hãy chỉnh lại giờ máy.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is %1 fast; times are taken from the portal. Set the clock.</source>
        <translation>Đồng hồ máy nhanh %1; giờ ghi theo cổng. Hãy chỉnh lại giờ máy.</translation>
    </message>
    <message>
        <source>The question stands here and on the first page until it is settled.</source>
        <translation>Câu hỏi nằm ở đây và trên Trang chính cho đến khi giải quyết xong.</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Tries again by itself; no dossier is lost when the line is down</source>
        <translation>Tự thử lại, không mất hồ sơ khi mất mạng</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Đồng bộ ngay</translation>
    </message>
    <message>
        <source>Sync queue</source>
        <translation>Hàng đợi đồng bộ</translation>
    </message>
    <message>
        <source>Which operations</source>
        <translation>Lọc thao tác</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần xử lý</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Everything is synced.</source>
        <translation>Đã đồng bộ hết.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>When the line is down</source>
        <translation>Khi mất mạng</translation>
    </message>
    <message>
        <source>You still receive, print, take fees and look up. Dossiers of other counters: as of the last sync. Numbers: from the blocks kept here, then provisional ones.</source>
        <translation>Vẫn tiếp nhận, in, thu phí, tra cứu. Hồ sơ quầy khác: theo lần đồng bộ cuối. Hết số đã cấp trước thì dùng số tạm.</translation>
    </message>
    <message>
        <source>Connected to the province&apos;s system</source>
        <translation>Đang nối với Hệ thống tỉnh</translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation>Đang đồng bộ</translation>
    </message>
    <message>
        <source>No connection: work goes on</source>
        <translation>Mất mạng: vẫn làm việc được</translation>
    </message>
    <message>
        <source>The province&apos;s system refuses this device</source>
        <translation>Hệ thống tỉnh từ chối thiết bị này</translation>
    </message>
    <message>
        <source>No portal is set up</source>
        <translation>Chưa khai báo Hệ thống tỉnh</translation>
    </message>
    <message numerus="yes">
        <source>oldest %n minute(s)</source>
        <translation>
            <numerusform>cũ nhất %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>oldest %n hour(s)</source>
        <translation>
            <numerusform>cũ nhất %n giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Chờ đồng bộ</translation>
    </message>
    <message>
        <source>Answer unknown</source>
        <translation>Đang đồng bộ</translation>
    </message>
    <message>
        <source>Synced today</source>
        <translation>Đã đồng bộ hôm nay</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>tất cả %1</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Đang đồng bộ…</translation>
    </message>
    <message>
        <source>Note the decision</source>
        <translation>Ghi quyết định</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Về hàng đợi</translation>
    </message>
    <message>
        <source>Copies and comparison</source>
        <translation>Bản sao và đối chiếu</translation>
    </message>
    <message>
        <source>Compare today</source>
        <translation>Đối chiếu hôm nay</translation>
    </message>
    <message>
        <source>Carry by USB…</source>
        <translation>Mang đi bằng USB…</translation>
    </message>
    <message>
        <source>Take the receipt…</source>
        <translation>Nhận biên nhận…</translation>
    </message>
    <message>
        <source>Daily copy: %1</source>
        <translation>Bản sao hằng ngày: %1</translation>
    </message>
    <message>
        <source>Daily copy: none yet</source>
        <translation>Bản sao hằng ngày: chưa có</translation>
    </message>
    <message>
        <source>Second copy: no drive chosen</source>
        <translation>Bản sao thứ hai: chưa chọn ổ</translation>
    </message>
    <message>
        <source>Second copy: %1</source>
        <translation>Bản sao thứ hai: %1</translation>
    </message>
    <message>
        <source>Compared with the portal: not yet</source>
        <translation>Đối chiếu với Cổng: chưa</translation>
    </message>
    <message numerus="yes">
        <source>%1 compared with the portal: %n operation(s), all the same</source>
        <translation>
            <numerusform>Đã đối chiếu ngày %1: %n thao tác, khớp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n operation(s) differ from the portal; they are sent again or asked after.</source>
        <translation>
            <numerusform>Ngày %1: %n thao tác khác với Cổng; đang gửi lại hoặc hỏi lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow the cancellations</source>
        <translation>Cho phép hủy</translation>
    </message>
    <message>
        <source>Only a supervisor may allow it.</source>
        <translation>Chỉ lãnh đạo được cho phép.</translation>
    </message>
    <message>
        <source>At the office&apos;s server</source>
        <translation>Đã ở máy chủ cơ quan</translation>
    </message>
    <message>
        <source>Connected to the office&apos;s server</source>
        <translation>Đã kết nối máy chủ cơ quan</translation>
    </message>
    <message>
        <source>Second copy to…</source>
        <translation>Bản sao thứ hai vào…</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Tạo khóa khôi phục</translation>
    </message>
    <message>
        <source>Keep the recovery key</source>
        <translation>Dùng khóa khôi phục này</translation>
    </message>
    <message>
        <source>Recovery key: made</source>
        <translation>Khóa khôi phục: đã có</translation>
    </message>
    <message>
        <source>No recovery key: only this computer reads its copies</source>
        <translation>Chưa có khóa khôi phục: chỉ máy này đọc được bản sao lưu</translation>
    </message>
    <message>
        <source>Make another recovery key</source>
        <translation>Tạo khóa khôi phục khác</translation>
    </message>
    <message>
        <source>Drive: encrypted</source>
        <translation>Ổ đĩa: đã mã hóa</translation>
    </message>
    <message>
        <source>The drive is not encrypted, a lost computer gives the list of dossiers away: ask the administrator to turn on %1.</source>
        <translation>Ổ đĩa chưa mã hóa, mất máy là lộ danh sách hồ sơ: nhờ quản trị bật %1.</translation>
    </message>
</context>
<context>
    <name>TargetPane</name>
    <message>
        <source>Set the targets</source>
        <translation>Đặt chỉ tiêu</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Targets of the office</source>
        <translation>Chỉ tiêu của đơn vị</translation>
    </message>
    <message>
        <source>Shown beside the shares of the day; an empty field: no target.</source>
        <translation>Hiện cạnh các tỷ lệ trong ngày; để trống: không đặt chỉ tiêu.</translation>
    </message>
    <message>
        <source>Filed online by themselves, % of all received</source>
        <translation>Tự nộp trực tuyến, % trên tổng tiếp nhận</translation>
    </message>
    <message>
        <source>Paper digitised, % of paper dossiers</source>
        <translation>Giấy được số hóa, % trên hồ sơ giấy</translation>
    </message>
    <message>
        <source>Type a number, for example 70.</source>
        <translation>Nhập một số, ví dụ 70.</translation>
    </message>
</context>
<context>
    <name>TargetSetting</name>
    <message>
        <source>Only a supervisor sets the targets.</source>
        <translation>Chỉ người phụ trách đặt chỉ tiêu.</translation>
    </message>
    <message>
        <source>A target is a share between 0 and 100 %.</source>
        <translation>Chỉ tiêu là tỷ lệ từ trên 0 đến 100 %.</translation>
    </message>
    <message>
        <source>Commune: online 70 %, digitised 80 %</source>
        <translation>Cấp xã: trực tuyến 70 %, số hóa 80 %</translation>
    </message>
    <message>
        <source>What one province asks of its communes; from 80 % digitised that line of QĐ 766/QĐ-TTg is full. Your own province&apos;s decision goes before.</source>
        <translation>Một tỉnh giao cho cấp xã; số hóa từ 80 % là đủ điểm của mục đó theo QĐ 766/QĐ-TTg. Quyết định của tỉnh mình được ưu tiên.</translation>
    </message>
    <message>
        <source>Province: online 90 %, digitised 80 %</source>
        <translation>Cấp tỉnh: trực tuyến 90 %, số hóa 80 %</translation>
    </message>
    <message>
        <source>What the same province asks of its own departments.</source>
        <translation>Cũng tỉnh đó giao cho các sở, ngành.</translation>
    </message>
</context>
<context>
    <name>TaskKeeping</name>
    <message>
        <source>Enter the day of the meeting.</source>
        <translation>Nhập ngày giao ban.</translation>
    </message>
    <message>
        <source>Enter the unit whose work it is.</source>
        <translation>Nhập đơn vị được giao.</translation>
    </message>
    <message>
        <source>Enter what is to be done.</source>
        <translation>Nhập nội dung công việc.</translation>
    </message>
    <message>
        <source>It cannot be due before the meeting.</source>
        <translation>Hạn không thể trước ngày giao ban.</translation>
    </message>
    <message>
        <source>Say what shows that it is done: words, a dossier&apos;s code, a report.</source>
        <translation>Ghi minh chứng: mô tả, mã hồ sơ hoặc số báo cáo.</translation>
    </message>
    <message>
        <source>Only a supervisor gives a task or changes it; you can note what became of it.</source>
        <translation>Chỉ người phụ trách giao hoặc sửa việc; bạn ghi được kết quả.</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>Dossier code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant, subject</source>
        <translation>Chủ hồ sơ, nội dung</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Đang ở</translation>
    </message>
</context>
<context>
    <name>TaskPane</name>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Task of the meeting</source>
        <translation>Đầu việc</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>words, a dossier&apos;s code, a report&apos;s number</source>
        <translation>mô tả, mã hồ sơ, số báo cáo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Nội dung công việc</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Phục vụ</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Proposal of the unit</source>
        <translation>Kiến nghị của đơn vị</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Giao việc</translation>
    </message>
    <message>
        <source>Task of %1</source>
        <translation>Việc giao ngày %1</translation>
    </message>
    <message>
        <source>Type the day as dd/mm/yyyy.</source>
        <translation>Nhập ngày dạng ngày/tháng/năm.</translation>
    </message>
</context>
<context>
    <name>TaskSheet</name>
    <message>
        <source>Tasks of the meeting</source>
        <translation>Đầu việc</translation>
    </message>
    <message>
        <source>Tasks of the meeting of %1</source>
        <translation>Đầu việc giao ban ngày %1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Nội dung công việc</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Phục vụ</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Ngày giao</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Minh chứng</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Đã chuyển</translation>
    </message>
</context>
<context>
    <name>TasksDesk</name>
    <message>
        <source>Only a supervisor gives a task or changes it; you can note what became of it.</source>
        <translation>Chỉ người phụ trách giao hoặc sửa việc; bạn ghi được kết quả.</translation>
    </message>
    <message>
        <source>The task is kept.</source>
        <translation>Đã lưu đầu việc.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>Writing the sheet…</source>
        <translation>Đang ghi bảng tính…</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Nội dung công việc</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Phục vụ</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Đã chuyển</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Giao việc</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Bảng tính</translation>
    </message>
    <message>
        <source>Tasks of the meeting</source>
        <translation>Đầu việc</translation>
    </message>
    <message>
        <source>Meeting before (Ctrl+Left)</source>
        <translation>Giao ban trước (Ctrl+←)</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>Ngày giao ban</translation>
    </message>
    <message>
        <source>Meeting after (Ctrl+Right)</source>
        <translation>Giao ban sau (Ctrl+→)</translation>
    </message>
    <message>
        <source>Keep the task</source>
        <translation>Lưu đầu việc</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Another meeting</source>
        <translation>Buổi giao ban khác</translation>
    </message>
    <message>
        <source>Meeting after</source>
        <translation>Giao ban sau</translation>
    </message>
    <message>
        <source>Type the day of the meeting</source>
        <translation>Nhập ngày giao ban</translation>
    </message>
    <message>
        <source>Open the evidence</source>
        <translation>Mở minh chứng</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>In danh sách</translation>
    </message>
    <message>
        <source>The list as a sheet</source>
        <translation>Danh sách ra bảng tính</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>No task stands on the list of this meeting. Insert gives one.</source>
        <translation>Buổi giao ban này chưa có đầu việc nào. Insert để giao việc.</translation>
    </message>
    <message>
        <source>No task stands on the list of this meeting.</source>
        <translation>Buổi giao ban này chưa có đầu việc nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n việc</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 được</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 quá hạn</translation>
    </message>
    <message>
        <source>There is no task on this list.</source>
        <translation>Danh sách chưa có đầu việc.</translation>
    </message>
    <message>
        <source>No evidence was noted.</source>
        <translation>Chưa ghi minh chứng.</translation>
    </message>
    <message>
        <source>Type the day of the meeting as dd/mm/yyyy.</source>
        <translation>Nhập ngày giao ban dạng ngày/tháng/năm.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Chuyển trạng thái</translation>
    </message>
    <message>
        <source>Synced to the province&apos;s system</source>
        <translation>Đã đồng bộ lên Hệ thống tỉnh</translation>
    </message>
    <message>
        <source>Code given</source>
        <translation>Đã cấp mã hồ sơ</translation>
    </message>
    <message>
        <source>Guidance given</source>
        <translation>Đã hướng dẫn hoàn thiện</translation>
    </message>
    <message>
        <source>Result promised</source>
        <translation>Hẹn trả kết quả</translation>
    </message>
    <message>
        <source>receipt, print %1</source>
        <translation>Mẫu 01, bản in %1</translation>
    </message>
    <message>
        <source>80 mm slip, print %1</source>
        <translation>Phiếu hẹn 80 mm, bản in %1</translation>
    </message>
    <message>
        <source>guidance, print %1</source>
        <translation>Mẫu 02, bản in %1</translation>
    </message>
    <message>
        <source>refusal, print %1</source>
        <translation>Mẫu 03, bản in %1</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>Papers digitised</source>
        <translation>Số hóa giấy tờ</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>Printed again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>demand for supplement, print %1</source>
        <translation>Phiếu yêu cầu bổ sung, bản in %1</translation>
    </message>
    <message>
        <source>apology and extension, print %1</source>
        <translation>Văn bản xin lỗi, hẹn lại, bản in %1</translation>
    </message>
    <message>
        <source>notice of stopping, print %1</source>
        <translation>Thông báo dừng giải quyết, bản in %1</translation>
    </message>
    <message>
        <source>hand-over, print %1</source>
        <translation>Giấy bàn giao, bản in %1</translation>
    </message>
    <message>
        <source>receipt of the result, print %1</source>
        <translation>Giấy biên nhận trả kết quả, bản in %1</translation>
    </message>
    <message>
        <source>note of a lost slip, print %1</source>
        <translation>Giấy cam đoan mất giấy hẹn, bản in %1</translation>
    </message>
    <message>
        <source>postman&apos;s sheet, print %1</source>
        <translation>Phiếu gửi bưu chính, bản in %1</translation>
    </message>
    <message>
        <source>Difference settled</source>
        <translation>Đã xử lý khác biệt</translation>
    </message>
    <message>
        <source>Entered later</source>
        <translation>Nhập bù</translation>
    </message>
    <message>
        <source>Printed in place of an earlier one</source>
        <translation>In thay</translation>
    </message>
    <message>
        <source>print %1 is void</source>
        <translation>bản số %1 không còn giá trị</translation>
    </message>
    <message>
        <source>Signed by the citizen on the screen</source>
        <translation>Người dân ký trên màn hình</translation>
    </message>
    <message>
        <source>Citizen told</source>
        <translation>Đã báo tin cho công dân</translation>
    </message>
    <message>
        <source>Citizen could not be told</source>
        <translation>Không báo tin được</translation>
    </message>
    <message>
        <source>Held back from the national portal</source>
        <translation>Chưa gửi được lên Cổng quốc gia</translation>
    </message>
    <message>
        <source>No longer held back from the national portal</source>
        <translation>Hết vướng, đã gửi tiếp lên Cổng quốc gia</translation>
    </message>
    <message>
        <source>No movement</source>
        <translation>Không chuyển động</translation>
    </message>
    <message>
        <source>Moving again</source>
        <translation>Đã chuyển động trở lại</translation>
    </message>
    <message>
        <source>Submitted online</source>
        <translation>Nộp trực tuyến</translation>
    </message>
    <message>
        <source>Changed online by the citizen</source>
        <translation>Công dân thay đổi trực tuyến</translation>
    </message>
    <message>
        <source>notice of the changed code, print %1</source>
        <translation>thông báo đổi mã, bản in %1</translation>
    </message>
    <message>
        <source>Number of the book given</source>
        <translation>Đã có số chứng thực chính thức</translation>
    </message>
    <message>
        <source>words of the certification, print %1</source>
        <translation>lời chứng, bản in %1</translation>
    </message>
    <message>
        <source>labels of the certification, print %1</source>
        <translation>nhãn lời chứng, bản in %1</translation>
    </message>
    <message>
        <source>slip of the payment, print %1</source>
        <translation>phiếu thu tạm, bản in %1</translation>
    </message>
    <message>
        <source>Filed online with help at the counter</source>
        <translation>Nộp trực tuyến có hỗ trợ tại quầy</translation>
    </message>
    <message>
        <source>Scanned papers given for filing online</source>
        <translation>Đưa tệp giấy tờ để nộp trực tuyến</translation>
    </message>
    <message>
        <source>Came of a filing with help at the counter</source>
        <translation>Từ lần hỗ trợ nộp tại quầy</translation>
    </message>
    <message>
        <source>Came down from the portal as a dossier</source>
        <translation>Cổng đã gửi về thành hồ sơ</translation>
    </message>
    <message>
        <source>receipt for several dossiers, print %1</source>
        <translation>giấy tiếp nhận nhiều hồ sơ, bản in %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>tại %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Scan a code, or type a name, dossier code or id number</source>
        <translation>Quét mã hoặc gõ tên, mã hồ sơ, số định danh</translation>
    </message>
    <message>
        <source>Scan or search</source>
        <translation>Quét hoặc tìm</translation>
    </message>
    <message>
        <source>Lock the counter</source>
        <translation>Khóa quầy</translation>
    </message>
    <message>
        <source>Covers the window and keeps what is entered</source>
        <translation>Che cửa sổ, giữ nguyên phần đang nhập</translation>
    </message>
    <message>
        <source>Lock the counter (F12, Ctrl+L)</source>
        <translation>Khóa quầy (F12, Ctrl+L)</translation>
    </message>
    <message>
        <source>All synced</source>
        <translation>Đã đồng bộ hết</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation>
            <numerusform>%n chờ đồng bộ</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a code with the camera</source>
        <translation>Đọc mã bằng máy ảnh</translation>
    </message>
    <message>
        <source>Read a code with the camera (Ctrl+B)</source>
        <translation>Đọc mã bằng máy ảnh (Ctrl+B)</translation>
    </message>
    <message numerus="yes">
        <source>At the office, %n not at the province</source>
        <translation>
            <numerusform>Ở cơ quan, %n chưa tới tỉnh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrackingPage</name>
    <message>
        <source>The tracking page is not built in.</source>
        <translation>Thiếu trang tra cứu trong chương trình.</translation>
    </message>
</context>
<context>
    <name>TurnPane</name>
    <message>
        <source>Scan the backs</source>
        <translation>Quét mặt sau</translation>
    </message>
    <message>
        <source>Keep the fronts only</source>
        <translation>Chỉ giữ mặt trước</translation>
    </message>
    <message numerus="yes">
        <source>%n front(s) scanned. Turn the stack over for the backs</source>
        <translation>
            <numerusform>Đã quét %n mặt trước. Hãy lật xấp giấy để quét mặt sau</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the whole stack out as it lies, do not sort it. Turn it over like the leaf of a book, with the head of the pages staying where it was, and put it back into the feeder.</source>
        <translation>Lấy cả xấp ra, giữ nguyên thứ tự. Lật úp cả xấp như lật một trang sách, đầu trang vẫn hướng như cũ, rồi đặt lại vào khay nạp.</translation>
    </message>
    <message numerus="yes">
        <source>%n front(s) kept; the rest is missing</source>
        <translation>
            <numerusform>Đã giữ %n mặt trước; còn thiếu các tờ sau</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in the sheets that are left, fronts first as before.</source>
        <translation>Đặt các tờ còn lại vào khay, mặt trước như cũ.</translation>
    </message>
    <message>
        <source>%1 of %2 backs kept; the rest is missing</source>
        <translation>Đã giữ %1/%2 mặt sau; còn thiếu các tờ sau</translation>
    </message>
    <message>
        <source>Put in the sheets that are left, turned over as before.</source>
        <translation>Đặt các tờ còn lại vào khay, vẫn lật úp như trước.</translation>
    </message>
    <message>
        <source>%1 fronts, but %2 backs</source>
        <translation>%1 mặt trước nhưng %2 mặt sau</translation>
    </message>
    <message>
        <source>A sheet went through twice, or two went through at once. Put the whole stack in again, turned over as before: these backs are thrown away and scanned anew.</source>
        <translation>Có tờ đi qua hai lần, hoặc hai tờ đi qua cùng lúc. Đặt lại cả xấp, vẫn lật úp như trước: các mặt sau vừa quét được bỏ và quét lại từ đầu.</translation>
    </message>
    <message>
        <source>Scan the other fronts</source>
        <translation>Quét tiếp mặt trước</translation>
    </message>
    <message>
        <source>Scan the other backs</source>
        <translation>Quét tiếp mặt sau</translation>
    </message>
    <message>
        <source>Scan the backs again</source>
        <translation>Quét lại mặt sau</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n giây</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>The number stays accounted for.</source>
        <translation>Số đã cấp vẫn được ghi nhận.</translation>
    </message>
</context>
<context>
    <name>UnitWords</name>
    <message>
        <source>officer %1</source>
        <translation>cán bộ %1</translation>
    </message>
    <message>
        <source>administrator %1</source>
        <translation>quản trị %1</translation>
    </message>
    <message>
        <source>supervisor %1</source>
        <translation>lãnh đạo %1</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>chưa rà soát</translation>
    </message>
    <message>
        <source>older list</source>
        <translation>danh mục cũ</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>đã rà soát</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n units have reviewed the current list.</source>
        <translation>
            <numerusform>Cả %n đơn vị đã rà soát danh mục hiện hành.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has never declared a review of its list.</source>
        <translation>%1 chưa ký xác nhận rà soát danh mục lần nào.</translation>
    </message>
    <message>
        <source>%1: list reviewed %2 by %3, figures of %4; %5 procedures, %6 with online dossiers</source>
        <translation>%1: rà soát danh mục lúc %2, %3, số liệu %4; %5 thủ tục, %6 có hồ sơ trực tuyến</translation>
    </message>
    <message>
        <source>%1; catalogue %2 then, %3 now</source>
        <translation>%1; khi đó theo danh mục bản %2, nay bản %3</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>Reviewed last</source>
        <translation>Rà soát cuối</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Đã qua</translation>
    </message>
    <message>
        <source>%1 (this unit)</source>
        <translation>%1 (đơn vị này)</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>Tự nộp</translation>
    </message>
    <message>
        <source>With help</source>
        <translation>Có hỗ trợ</translation>
    </message>
    <message>
        <source>Paper digitised</source>
        <translation>Giấy số hóa</translation>
    </message>
    <message>
        <source>%1, %2: nothing received</source>
        <translation>%1, %2: không tiếp nhận hồ sơ nào</translation>
    </message>
    <message>
        <source>%1, %2: by themselves %3, with help %4, paper digitised %5</source>
        <translation>%1, %2: tự nộp %3, có hỗ trợ %4, giấy được số hóa %5</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Cả kỳ</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 và %n đơn vị khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Never reviewed (%1): %2.</source>
        <translation>Chưa rà soát lần nào (%1): %2.</translation>
    </message>
    <message>
        <source>The list has changed since their review (%1): %2.</source>
        <translation>Danh mục đã thay đổi từ lần rà soát cuối (%1): %2.</translation>
    </message>
</context>
<context>
    <name>UnitsPane</name>
    <message>
        <source>Units, the review of their lists and their shares by week</source>
        <translation>Các đơn vị, việc rà soát danh mục và tỷ lệ theo tuần</translation>
    </message>
    <message>
        <source>Share of each week, per cent</source>
        <translation>Tỷ lệ từng tuần, phần trăm</translation>
    </message>
    <message>
        <source>Per cent of each week, by its Monday</source>
        <translation>Phần trăm của từng tuần, tính từ thứ Hai</translation>
    </message>
    <message>
        <source>The units</source>
        <translation>Các đơn vị</translation>
    </message>
</context>
<context>
    <name>UnitsPaper</name>
    <message>
        <source>Units</source>
        <translation>Các đơn vị</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh mục</translation>
    </message>
    <message>
        <source>Reviewed last</source>
        <translation>Rà soát cuối</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Số ngày</translation>
    </message>
    <message>
        <source>As of %1; catalogue %2, %3 procedures; weeks %4</source>
        <translation>Số liệu lúc %1; danh mục bản %2, %3 thủ tục; các tuần %4</translation>
    </message>
    <message>
        <source>Online services by unit</source>
        <translation>Dịch vụ công trực tuyến theo đơn vị</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>By themselves</source>
        <translation>Tự nộp</translation>
    </message>
    <message>
        <source>By themselves (%)</source>
        <translation>Tự nộp (%)</translation>
    </message>
    <message>
        <source>With help</source>
        <translation>Có hỗ trợ</translation>
    </message>
    <message>
        <source>With help (%)</source>
        <translation>Có hỗ trợ (%)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ nộp</translation>
    </message>
    <message>
        <source>Digitised</source>
        <translation>Được số hóa</translation>
    </message>
    <message>
        <source>Digitised (%)</source>
        <translation>Được số hóa (%)</translation>
    </message>
    <message>
        <source>%1 by themselves (%)</source>
        <translation>%1 tự nộp (%)</translation>
    </message>
    <message>
        <source>%1 with help (%)</source>
        <translation>%1 có hỗ trợ (%)</translation>
    </message>
    <message>
        <source>%1 digitised (%)</source>
        <translation>%1 số hóa (%)</translation>
    </message>
    <message>
        <source>Online services by unit: %1, per cent of each week from its Monday</source>
        <translation>Dịch vụ công trực tuyến theo đơn vị: %1, phần trăm của từng tuần tính từ thứ Hai</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Cả kỳ</translation>
    </message>
</context>
<context>
    <name>UpstreamWorker</name>
    <message>
        <source>This gateway has not joined a province: “mocua-gateway admin join” first.</source>
        <translation>Máy chủ này chưa gia nhập tỉnh nào: hãy chạy “mocua-gateway admin join” trước.</translation>
    </message>
</context>
<context>
    <name>VietQr</name>
    <message>
        <source>This is no VietQR, or it was read wrongly: read it again.</source>
        <translation>Đây không phải mã VietQR, hoặc đọc sai: quét lại.</translation>
    </message>
    <message>
        <source>The office&apos;s account cannot stand in a VietQR: ask the administrator to correct it in the catalogue.</source>
        <translation>Tài khoản của cơ quan không dùng được cho VietQR: nhờ quản trị sửa trong danh mục.</translation>
    </message>
    <message>
        <source>A VietQR needs an amount above 0 ₫.</source>
        <translation>Mã VietQR cần số tiền lớn hơn 0 ₫.</translation>
    </message>
    <message>
        <source>The reference may have up to 25 letters and digits without accents or spaces.</source>
        <translation>Nội dung tối đa 25 chữ và số, không dấu, không cách.</translation>
    </message>
</context>
<context>
    <name>VisitStrip</name>
    <message>
        <source>Why do they file in person?</source>
        <translation>Vì sao đến nộp trực tiếp?</translation>
    </message>
    <message>
        <source>Noted: %1</source>
        <translation>Đã ghi: %1</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>WatchedFolder</name>
    <message>
        <source>Scanned files cannot be taken out of the watched folder: ask the administrator for the right to write there.</source>
        <translation>Không lấy được tệp quét ra khỏi thư mục theo dõi: nhờ quản trị cấp quyền ghi vào thư mục.</translation>
    </message>
</context>
<context>
    <name>Weekday</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Monday</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Thứ Tư</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ Nhật</translation>
    </message>
    <message>
        <source>Code awaited</source>
        <translation>Chờ mã</translation>
    </message>
</context>
<context>
    <name>WorkOffers</name>
    <message>
        <source>Only when %1</source>
        <translation>Chỉ khi %1</translation>
    </message>
    <message>
        <source>Cancel the dossier</source>
        <translation>Hủy hồ sơ</translation>
    </message>
    <message>
        <source>Print the receipt, A4</source>
        <translation>In giấy tiếp nhận, khổ A4</translation>
    </message>
    <message>
        <source>Print the slip, 80 mm</source>
        <translation>In phiếu hẹn 80 mm</translation>
    </message>
    <message>
        <source>Print the receipt, A5</source>
        <translation>In giấy tiếp nhận, khổ A5</translation>
    </message>
    <message>
        <source>Print the control slip</source>
        <translation>In phiếu kiểm soát quá trình giải quyết</translation>
    </message>
    <message>
        <source>Print the label of the folder</source>
        <translation>In nhãn bìa hồ sơ</translation>
    </message>
    <message>
        <source>Print the notice of the changed code</source>
        <translation>In thông báo thay đổi mã hồ sơ</translation>
    </message>
    <message>
        <source>Give the scanned papers as files</source>
        <translation>Lấy tệp giấy tờ đã số hóa</translation>
    </message>
    <message>
        <source>Print the counter&apos;s note</source>
        <translation>In phiếu ghi nhận tại quầy</translation>
    </message>
</context>
<context>
    <name>WorkerProcess</name>
    <message>
        <source>Cancelled.</source>
        <translation>Đã hủy.</translation>
    </message>
    <message>
        <source>The device&apos;s driver did not answer and was ended. Switch the device off and on, then try again.</source>
        <translation>Trình điều khiển thiết bị không trả lời, đã được dừng. Tắt rồi bật lại thiết bị và thử lại.</translation>
    </message>
    <message>
        <source>The device&apos;s driver did not stop and was ended. Switch the device off and on, then try again.</source>
        <translation>Trình điều khiển thiết bị không chịu dừng, đã bị ngắt. Tắt rồi bật lại thiết bị và thử lại.</translation>
    </message>
    <message>
        <source>The device&apos;s driver failed and was ended. Try again.</source>
        <translation>Trình điều khiển thiết bị gặp lỗi, đã được dừng. Hãy thử lại.</translation>
    </message>
    <message>
        <source>A part of mocua is missing (mocua-paperd): install mocua again.</source>
        <translation>Thiếu một phần của mocua (mocua-paperd): hãy cài lại mocua.</translation>
    </message>
</context>
<context>
    <name>WorkerReply</name>
    <message>
        <source>The device&apos;s driver gave no answer. Try again.</source>
        <translation>Trình điều khiển thiết bị không trả lời. Hãy thử lại.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Đã hủy.</translation>
    </message>
</context>
<context>
    <name>WorkingCalendar</name>
    <message>
        <source>%1: %2, not counted</source>
        <translation>%1: %2, không tính</translation>
    </message>
    <message>
        <source>Received on %1 at %2</source>
        <translation>Tiếp nhận %1 lúc %2</translation>
    </message>
    <message>
        <source>Outside office hours: counts from %1</source>
        <translation>Ngoài giờ làm việc: tính từ %1</translation>
    </message>
    <message>
        <source>Outside office hours: counts from %1 %2</source>
        <translation>Ngoài giờ làm việc: tính từ %1 %2</translation>
    </message>
    <message>
        <source>%1: working day %2</source>
        <translation>%1: ngày làm việc thứ %2</translation>
    </message>
    <message>
        <source>%1: closes with %2 h left</source>
        <translation>%1: hết giờ, còn %2 giờ</translation>
    </message>
    <message>
        <source>%1: end of %2 calendar days</source>
        <translation>%1: hết %2 ngày</translation>
    </message>
    <message>
        <source>%1: %2, moved to the next working day</source>
        <translation>%1: %2, chuyển sang ngày làm việc tiếp theo</translation>
    </message>
    <message>
        <source>Received after 15:00: next working day</source>
        <translation>Tiếp nhận sau 15 giờ: ngày làm việc tiếp theo</translation>
    </message>
    <message>
        <source>The office has no working days.</source>
        <translation>Đơn vị không có ngày làm việc nào.</translation>
    </message>
    <message>
        <source>Due on %1 at %2</source>
        <translation>Hẹn trả %1 lúc %2</translation>
    </message>
    <message>
        <source>The days off of %1 are not announced yet: this date is computed again when they are.</source>
        <translation>Lịch nghỉ năm %1 chưa công bố: ngày hẹn sẽ được tính lại khi có.</translation>
    </message>
    <message>
        <source>swapped day off</source>
        <translation>nghỉ hoán đổi</translation>
    </message>
    <message>
        <source>worked for a swapped day off</source>
        <translation>làm bù ngày nghỉ hoán đổi</translation>
    </message>
    <message>
        <source>weekly day off</source>
        <translation>nghỉ hằng tuần</translation>
    </message>
    <message>
        <source>compensation for %1</source>
        <translation>nghỉ bù (%1)</translation>
    </message>
    <message>
        <source>This procedure promises no date.</source>
        <translation>Thủ tục này không hẹn ngày trả.</translation>
    </message>
</context>
<context>
    <name>WriterLock</name>
    <message>
        <source>mocua is already open with this data: use that window, or close it first.</source>
        <translation>mocua đang mở dữ liệu này: dùng cửa sổ đó, hoặc đóng nó trước.</translation>
    </message>
    <message>
        <source>The data folder cannot be written to. Ask the administrator for the right to write there.</source>
        <translation>Không ghi được vào thư mục dữ liệu. Nhờ quản trị cấp quyền ghi.</translation>
    </message>
</context>
<context>
    <name>accountconfig</name>
    <message>
        <source>The file of --accounts is not valid at “%1”.</source>
        <translation>Tệp của --accounts sai ở “%1”.</translation>
    </message>
</context>
<context>
    <name>administering</name>
    <message>
        <source>Not stored: the database refused it.</source>
        <translation>Chưa lưu: cơ sở dữ liệu từ chối.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>Office %1 is there.</source>
        <translation>Đã có đơn vị %1.</translation>
    </message>
    <message>
        <source>There is no such office.</source>
        <translation>Không có đơn vị này.</translation>
    </message>
    <message>
        <source>There is no such device, or it is revoked.</source>
        <translation>Không có thiết bị này, hoặc đã thu hồi.</translation>
    </message>
    <message>
        <source>Device %1 is revoked.</source>
        <translation>Đã thu hồi thiết bị %1.</translation>
    </message>
    <message>
        <source>Version %1 is not newer than version %2, which is there.</source>
        <translation>Bản %1 không mới hơn bản %2 đang có.</translation>
    </message>
    <message>
        <source>Catalogue %1 is there; every office is told.</source>
        <translation>Đã có danh mục bản %1; mọi đơn vị được báo.</translation>
    </message>
    <message>
        <source>Nothing with this id waits or was refused.</source>
        <translation>Không có mục nào mang mã này đang chờ hoặc bị từ chối.</translation>
    </message>
    <message>
        <source>%1 are tried again.</source>
        <translation>%1 mục được thử lại.</translation>
    </message>
    <message>
        <source>Device %1: %2 operations new, %3 here already, %4 refused; %5 files new, %6 not taken. Bring the receipt back to the counter.</source>
        <translation>Thiết bị %1: %2 thao tác mới, %3 đã có, %4 bị từ chối; %5 tệp mới, %6 không nhận. Mang biên nhận về quầy.</translation>
    </message>
    <message>
        <source>The feeds of %1 offices begin anew.</source>
        <translation>Nguồn thay đổi của %1 đơn vị bắt đầu lại từ đầu.</translation>
    </message>
    <message>
        <source>There is no dossier with this code or id.</source>
        <translation>Không có hồ sơ nào mang mã hoặc định danh này.</translation>
    </message>
    <message>
        <source>Readings are kept for at least 12 months.</source>
        <translation>Nhật ký xem dữ liệu phải lưu ít nhất 12 tháng.</translation>
    </message>
    <message>
        <source>Readings before %1 are gone.</source>
        <translation>Đã xoá nhật ký xem dữ liệu trước ngày %1.</translation>
    </message>
    <message>
        <source>No dossier with this id is for the portal.</source>
        <translation>Không có hồ sơ nào mang mã này để gửi Cổng.</translation>
    </message>
    <message>
        <source>Counters are let in by the province: make the code there.</source>
        <translation>Quầy do tỉnh cấp phép: hãy tạo mã ở máy chủ tỉnh.</translation>
    </message>
    <message>
        <source>Numbers beyond this one were given already: the book goes on behind them.</source>
        <translation>Đã cấp số lớn hơn số này: sổ tiếp tục sau các số đó.</translation>
    </message>
    <message>
        <source>The book %1 of %2 goes on with number %3.</source>
        <translation>Sổ %1 năm %2 tiếp tục từ số %3.</translation>
    </message>
    <message>
        <source>There is no such office, or it stands above the other one already.</source>
        <translation>Không có đơn vị này, hoặc nó đã là cấp trên của đơn vị kia.</translation>
    </message>
    <message>
        <source>No office stands above %1.</source>
        <translation>%1 không có đơn vị cấp trên.</translation>
    </message>
    <message>
        <source>%1 stands above %2.</source>
        <translation>%1 là cấp trên của %2.</translation>
    </message>
</context>
<context>
    <name>blobs</name>
    <message>
        <source>What is said of a file cannot be read.</source>
        <translation>Không đọc được thông tin về tệp.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>The portal&apos;s answer cannot be read.</source>
        <translation>Không đọc được trả lời của Cổng.</translation>
    </message>
</context>
<context>
    <name>demonstrationoffice</name>
    <message>
        <source>The demonstration office could not be stored.</source>
        <translation>Không lưu được đơn vị trình diễn.</translation>
    </message>
</context>
<context>
    <name>dossierjson</name>
    <message>
        <source>The dossier&apos;s record cannot be read.</source>
        <translation>Không đọc được bản ghi hồ sơ.</translation>
    </message>
</context>
<context>
    <name>enrolment</name>
    <message>
        <source>The enrolment cannot be read.</source>
        <translation>Không đọc được thông tin đăng ký thiết bị.</translation>
    </message>
</context>
<context>
    <name>gatewaymain</name>
    <message>
        <source>The province&apos;s side of the counters.</source>
        <translation>Phía tỉnh của các quầy.</translation>
    </message>
    <message>
        <source>Address to serve; port 0 picks a free one.</source>
        <translation>Địa chỉ phục vụ; cổng 0 thì tự chọn.</translation>
    </message>
    <message>
        <source>sqlite:FILE or postgresql://…</source>
        <translation>sqlite:TỆP hoặc postgresql://…</translation>
    </message>
    <message>
        <source>Folder for files.</source>
        <translation>Thư mục để tệp.</translation>
    </message>
    <message>
        <source>Base of tracking links.</source>
        <translation>Gốc của liên kết tra cứu.</translation>
    </message>
    <message>
        <source>Certificate (PEM).</source>
        <translation>Chứng thư (PEM).</translation>
    </message>
    <message>
        <source>Key of the certificate (PEM).</source>
        <translation>Khóa của chứng thư (PEM).</translation>
    </message>
    <message>
        <source>Make a demonstration office and accept the enrolment code “demo”.</source>
        <translation>Tạo đơn vị trình diễn và nhận mã đăng ký “demo”.</translation>
    </message>
    <message>
        <source>No log line for each request.</source>
        <translation>Không ghi nhật ký từng yêu cầu.</translation>
    </message>
    <message>
        <source>--listen needs HOST:PORT.</source>
        <translation>--listen cần MÁY:CỔNG.</translation>
    </message>
    <message>
        <source>Ends when standard input ends: with the program that started it.</source>
        <translation>Kết thúc khi đầu vào chuẩn kết thúc: cùng chương trình đã khởi động nó.</translation>
    </message>
    <message>
        <source>Who carries messages to citizens and issues e-receipts (JSON).</source>
        <translation>Đơn vị gửi tin cho công dân và phát hành biên lai điện tử (JSON).</translation>
    </message>
    <message>
        <source>Milliseconds between a counter&apos;s looks at the waiting numbers; 2000, with --demo 150.</source>
        <translation>Số mili giây giữa hai lần một quầy xem hàng chờ; 2000, với --demo là 150.</translation>
    </message>
    <message>
        <source>--queue-poll-ms is from 100 to 60000.</source>
        <translation>--queue-poll-ms từ 100 đến 60000.</translation>
    </message>
    <message>
        <source>What a device and an office may ask in a minute (JSON).</source>
        <translation>Mức yêu cầu tối đa mỗi phút của một thiết bị và một đơn vị (JSON).</translation>
    </message>
    <message>
        <source>Connections served at once, from 8 to 900; preset 512.</source>
        <translation>Số kết nối phục vụ cùng lúc, từ 8 đến 900; mặc định 512.</translation>
    </message>
    <message>
        <source>--connections is from 8 to 900.</source>
        <translation>--connections phải từ 8 đến 900.</translation>
    </message>
    <message>
        <source>The province that this office&apos;s gateway relays to; join it first.</source>
        <translation>Máy chủ tỉnh mà máy chủ cơ quan này chuyển tiếp lên; phải gia nhập trước.</translation>
    </message>
    <message>
        <source>--upstream needs a URL.</source>
        <translation>--upstream cần một địa chỉ URL.</translation>
    </message>
    <message>
        <source>The province&apos;s sign-in service for its officers (JSON).</source>
        <translation>Dịch vụ đăng nhập của tỉnh cho cán bộ (JSON).</translation>
    </message>
</context>
<context>
    <name>gatewayschema</name>
    <message>
        <source>The database could not be brought up to date.</source>
        <translation>Không nâng cấp được cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>A newer version has written this database: update this program.</source>
        <translation>Phiên bản mới hơn đã ghi cơ sở dữ liệu này: cập nhật chương trình.</translation>
    </message>
</context>
<context>
    <name>mocua</name>
    <message>
        <source>The counter&apos;s window of a one-stop office.</source>
        <translation>Cửa sổ làm việc của quầy một cửa.</translation>
    </message>
    <message>
        <source>The counter&apos;s data directory.</source>
        <translation>Thư mục dữ liệu của quầy.</translation>
    </message>
    <message>
        <source>Opens a demonstration office with a gateway of its own.</source>
        <translation>Mở đơn vị trình diễn có cổng riêng.</translation>
    </message>
    <message>
        <source>Plays a script through the window.</source>
        <translation>Chạy một kịch bản trên cửa sổ.</translation>
    </message>
    <message>
        <source>Where pictures and papers of the played script go.</source>
        <translation>Nơi để ảnh và bản in của kịch bản.</translation>
    </message>
    <message>
        <source>There is no office in this folder. Make one with “mocuactl init”, or look around with “mocua --demo”.</source>
        <translation>Thư mục này chưa có đơn vị nào. Tạo bằng “mocuactl init”, hoặc xem thử bằng “mocua --demo”.</translation>
    </message>
    <message>
        <source>Until then dossiers can only be looked up.</source>
        <translation>Trước mắt chỉ tra cứu được hồ sơ.</translation>
    </message>
</context>
<context>
    <name>mocua-paperd</name>
    <message>
        <source>mocua starts this program by itself: mocua-paperd pages|scan|sign</source>
        <translation>mocua tự khởi động chương trình này: mocua-paperd pages|scan|sign</translation>
    </message>
</context>
<context>
    <name>mocuactl</name>
    <message>
        <source>Usage: mocuactl [--data DIR] [--json] [--officer NAME] COMMAND …
Commands: %1
“mocuactl COMMAND --help” describes one.</source>
        <translation>Cách dùng: mocuactl [--data THƯ_MỤC] [--json] [--officer TÊN] LỆNH …
Các lệnh: %1
“mocuactl LỆNH --help” mô tả từng lệnh.</translation>
    </message>
    <message>
        <source>“%1” is not in this version.</source>
        <translation>“%1” chưa có trong phiên bản này.</translation>
    </message>
    <message>
        <source>Makes the built-in demonstration office.</source>
        <translation>Tạo đơn vị trình diễn có sẵn.</translation>
    </message>
    <message>
        <source>Enrols this counter at a gateway that was started with --demo.</source>
        <translation>Đăng ký quầy này với cổng đã chạy bằng --demo.</translation>
    </message>
    <message>
        <source>Makes the office that this file describes.</source>
        <translation>Tạo đơn vị theo tệp này.</translation>
    </message>
    <message>
        <source>Give either --demo or --office FILE.</source>
        <translation>Cho --demo hoặc --office TỆP.</translation>
    </message>
    <message>
        <source>This folder already holds an office: choose an empty one.</source>
        <translation>Thư mục này đã có dữ liệu: chọn thư mục trống.</translation>
    </message>
    <message>
        <source>There is no such dossier here: check the code, or sync first.</source>
        <translation>Không có hồ sơ này ở đây: kiểm tra mã, hoặc đồng bộ trước.</translation>
    </message>
    <message>
        <source>A required paper is missing: bring it, or use --missing supplement where the procedure allows it.</source>
        <translation>Thiếu giấy tờ bắt buộc: bổ sung, hoặc dùng --missing supplement nếu thủ tục cho phép.</translation>
    </message>
    <message>
        <source>The procedure&apos;s code.</source>
        <translation>Mã thủ tục.</translation>
    </message>
    <message>
        <source>What the card&apos;s code says.</source>
        <translation>Nội dung mã trên thẻ.</translation>
    </message>
    <message>
        <source>A picture of the card&apos;s code.</source>
        <translation>Ảnh mã trên thẻ.</translation>
    </message>
    <message>
        <source>The applicant as JSON.</source>
        <translation>Chủ hồ sơ dạng JSON.</translation>
    </message>
    <message>
        <source>Telephone number.</source>
        <translation>Số điện thoại.</translation>
    </message>
    <message>
        <source>A paper that is there; all required ones if none is given.</source>
        <translation>Một giấy tờ có nộp; không ghi thì coi như đủ giấy bắt buộc.</translation>
    </message>
    <message>
        <source>Receives although papers are missing, where the procedure allows it.</source>
        <translation>Tiếp nhận dù thiếu giấy, nếu thủ tục cho phép.</translation>
    </message>
    <message>
        <source>counter, post or online.</source>
        <translation>counter, post hoặc online.</translation>
    </message>
    <message>
        <source>counter, online or post.</source>
        <translation>counter, online hoặc post.</translation>
    </message>
    <message>
        <source>Number of copies asked for.</source>
        <translation>Số bản yêu cầu.</translation>
    </message>
    <message>
        <source>Pages of each original, for certified copies.</source>
        <translation>Số trang mỗi bản chính, cho chứng thực bản sao.</translation>
    </message>
    <message>
        <source>What the result is for.</source>
        <translation>Mục đích sử dụng kết quả.</translation>
    </message>
    <message>
        <source>A note.</source>
        <translation>Ghi chú.</translation>
    </message>
    <message>
        <source>The code of the ministry&apos;s system in which the dossier lives.</source>
        <translation>Mã của hệ thống bộ, ngành nơi hồ sơ được giải quyết.</translation>
    </message>
    <message>
        <source>Writes Mẫu 01.</source>
        <translation>Ghi Mẫu 01 ra tệp.</translation>
    </message>
    <message>
        <source>Writes the 80 mm slip.</source>
        <translation>Ghi Phiếu hẹn 80 mm ra tệp.</translation>
    </message>
    <message>
        <source>Time of the act, in a demonstration office.</source>
        <translation>Thời điểm thao tác, trong đơn vị trình diễn.</translation>
    </message>
    <message>
        <source>Give --procedure and one of --card-text, --card-image, --applicant.</source>
        <translation>Cho --procedure và một trong --card-text, --card-image, --applicant.</translation>
    </message>
    <message>
        <source>The day on which they were received; today if not given.</source>
        <translation>Ngày tiếp nhận; không ghi là hôm nay.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Cách dùng: %1</translation>
    </message>
    <message>
        <source>The date cannot be read: write it as 2026-11-23.</source>
        <translation>Không đọc được ngày: ghi theo dạng 2026-11-23.</translation>
    </message>
    <message>
        <source>At most so many rows; 50 if not given.</source>
        <translation>Nhiều nhất bấy nhiêu dòng; không ghi là 50.</translation>
    </message>
    <message>
        <source>The limit is between 1 and 1,000.</source>
        <translation>Giới hạn từ 1 đến 1.000.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Hiện trợ giúp này.</translation>
    </message>
    <message>
        <source>The file is larger than 100 MB: scan it again with a lower resolution.</source>
        <translation>Tệp lớn hơn 100 MB: quét lại với độ phân giải thấp hơn.</translation>
    </message>
    <message>
        <source>The file is empty or cannot be read: check its path.</source>
        <translation>Tệp trống hoặc không đọc được: kiểm tra đường dẫn.</translation>
    </message>
    <message>
        <source>The time cannot be read: write it as 2026-11-23T09:41.</source>
        <translation>Không đọc được thời điểm: ghi theo dạng 2026-11-23T09:41.</translation>
    </message>
    <message>
        <source>How many invented dossiers.</source>
        <translation>Số hồ sơ giả.</translation>
    </message>
    <message>
        <source>The same seed gives the same dossiers.</source>
        <translation>Cùng một hạt giống cho cùng các hồ sơ.</translation>
    </message>
    <message>
        <source>Leaves their operations to be sent.</source>
        <translation>Để các thao tác chờ đồng bộ.</translation>
    </message>
    <message>
        <source>With the text of digitised papers.</source>
        <translation>Kèm chữ của giấy tờ số hóa.</translation>
    </message>
    <message>
        <source>The number of dossiers is between 1 and 10,000,000.</source>
        <translation>Số hồ sơ từ 1 đến 10.000.000.</translation>
    </message>
    <message>
        <source>Invented dossiers go into a demonstration office only.</source>
        <translation>Hồ sơ giả chỉ được nạp vào đơn vị trình diễn.</translation>
    </message>
    <message>
        <source>Say who acts: --officer NAME, with the password in MOCUA_PASSWORD.</source>
        <translation>Cho biết ai thao tác: --officer TÊN, mật khẩu ở MOCUA_PASSWORD.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Mật khẩu của %1: </translation>
    </message>
    <message>
        <source>The applicant&apos;s file is no JSON object.</source>
        <translation>Tệp chủ hồ sơ không phải đối tượng JSON.</translation>
    </message>
    <message>
        <source>The submitter&apos;s relation is not known.</source>
        <translation>Không rõ quan hệ của người nộp.</translation>
    </message>
    <message>
        <source>“%1” names no component of this procedure: write N=KIND:COUNT.</source>
        <translation>“%1” không phải thành phần của thủ tục này: ghi N=LOẠI:SỐ.</translation>
    </message>
    <message>
        <source>The channel is counter, online or post.</source>
        <translation>Hình thức nộp là counter, online hoặc post.</translation>
    </message>
    <message>
        <source>The result is returned at the counter, by post or online.</source>
        <translation>Nhận kết quả là counter, post hoặc online.</translation>
    </message>
    <message>
        <source>This is no number that can be used: type it again.</source>
        <translation>Không dùng được số này: nhập lại.</translation>
    </message>
    <message>
        <source>This is no identity card: scan the card&apos;s code.</source>
        <translation>Đây không phải thẻ căn cước: quét mã trên thẻ.</translation>
    </message>
    <message>
        <source>The catalogue has no such procedure on this date.</source>
        <translation>Danh mục không có thủ tục này vào ngày này.</translation>
    </message>
    <message>
        <source>An operation that is “%1” cannot be changed so.</source>
        <translation>Thao tác đang “%1” không đổi như vậy được.</translation>
    </message>
    <message>
        <source>When the dossier was received.</source>
        <translation>Thời điểm tiếp nhận.</translation>
    </message>
    <message>
        <source>Working days.</source>
        <translation>Số ngày làm việc.</translation>
    </message>
    <message>
        <source>Working hours, decimals allowed.</source>
        <translation>Số giờ làm việc, có thể lẻ.</translation>
    </message>
    <message>
        <source>Calendar days.</source>
        <translation>Số ngày theo lịch.</translation>
    </message>
    <message>
        <source>The time that this procedure takes.</source>
        <translation>Thời hạn của thủ tục này.</translation>
    </message>
    <message>
        <source>Unit whose opening hours count.</source>
        <translation>Đơn vị có giờ làm việc được tính.</translation>
    </message>
    <message>
        <source>Give --received and one of --days, --hours, --calendar-days, --procedure.</source>
        <translation>Cho --received và một trong --days, --hours, --calendar-days, --procedure.</translation>
    </message>
    <message>
        <source>Give one amount in đồng.</source>
        <translation>Cho một số tiền (đồng).</translation>
    </message>
    <message>
        <source>The year&apos;s Tết, Giỗ Tổ and leap month.</source>
        <translation>Tết, Giỗ Tổ và tháng nhuận của năm.</translation>
    </message>
    <message>
        <source>Give a date or --year.</source>
        <translation>Cho một ngày hoặc --year.</translation>
    </message>
    <message>
        <source>As of this time.</source>
        <translation>Tính đến thời điểm này.</translation>
    </message>
    <message>
        <source>The picture shows no code that can be read: take it again, straight and without glare.</source>
        <translation>Ảnh không có mã đọc được: chụp lại thẳng và không lóa.</translation>
    </message>
    <message>
        <source>The scanned text.</source>
        <translation>Nội dung đã quét.</translation>
    </message>
    <message>
        <source>A picture with a code.</source>
        <translation>Ảnh có mã.</translation>
    </message>
    <message>
        <source>Goes on until nothing waits.</source>
        <translation>Chạy đến khi không còn gì chờ.</translation>
    </message>
    <message>
        <source>At most so many seconds; 60 if not given.</source>
        <translation>Nhiều nhất bấy nhiêu giây; không ghi là 60.</translation>
    </message>
    <message>
        <source>The time-out is between 0 and 86,400 seconds.</source>
        <translation>Thời gian chờ từ 0 đến 86.400 giây.</translation>
    </message>
    <message>
        <source>This counter is not enrolled at a portal: nothing was sent, nothing is lost.</source>
        <translation>Quầy này chưa đăng ký với Hệ thống tỉnh: chưa gửi gì, không mất gì.</translation>
    </message>
    <message>
        <source>Not everything was sent in time: it stays here and goes with the next sync.</source>
        <translation>Chưa gửi hết trong thời gian cho phép: phần còn lại ở đây và đi trong lần đồng bộ sau.</translation>
    </message>
    <message>
        <source>The file of certificates (caFile) cannot be read or holds none in PEM form.</source>
        <translation>Không đọc được tệp chứng thư (caFile), hoặc tệp không có chứng thư dạng PEM.</translation>
    </message>
    <message>
        <source>--gateway goes with --demo; an office file names its gateway itself.</source>
        <translation>--gateway đi cùng --demo; tệp đơn vị tự ghi cổng của mình.</translation>
    </message>
    <message>
        <source>Version %1 is not newer than the catalogue that this counter has: give the new file a higher version.</source>
        <translation>Bản %1 không mới hơn danh mục mà quầy này đang có: hãy đặt số bản cao hơn cho tệp mới.</translation>
    </message>
    <message>
        <source>Only an administrator imports a catalogue: --officer NAME.</source>
        <translation>Chỉ quản trị được nạp danh mục: --officer TÊN.</translation>
    </message>
    <message>
        <source>Say “catalogue import FILE” or “catalogue show”.</source>
        <translation>Hãy ghi “catalogue import TỆP” hoặc “catalogue show”.</translation>
    </message>
    <message>
        <source>The searchable PDF to write.</source>
        <translation>Tệp PDF tìm kiếm được cần ghi.</translation>
    </message>
    <message>
        <source>bitonal, colour or auto (by the page).</source>
        <translation>bitonal, colour hoặc auto (theo từng trang).</translation>
    </message>
    <message>
        <source>Without recognition of the text.</source>
        <translation>Không nhận dạng chữ.</translation>
    </message>
    <message>
        <source>No scanner was found: check its cable and that it is switched on.</source>
        <translation>Không thấy máy quét tài liệu: kiểm tra dây và nguồn điện.</translation>
    </message>
    <message>
        <source>Lists the scanners.</source>
        <translation>Liệt kê máy quét tài liệu.</translation>
    </message>
    <message>
        <source>The scanner, as the list names it.</source>
        <translation>Máy quét, theo tên trong danh sách.</translation>
    </message>
    <message>
        <source>flatbed, adf (the feeder; preset) or duplex.</source>
        <translation>flatbed (mặt kính), adf (khay nạp; mặc định) hoặc duplex (hai mặt).</translation>
    </message>
    <message>
        <source>200 (preset) or 300.</source>
        <translation>200 (mặc định) hoặc 300.</translation>
    </message>
    <message>
        <source>colour (preset), grey or lineart.</source>
        <translation>colour (màu; mặc định), grey (xám) hoặc lineart (đen trắng).</translation>
    </message>
    <message>
        <source>The paper&apos;s size: %1.</source>
        <translation>Khổ giấy: %1.</translation>
    </message>
    <message>
        <source>The first sheet&apos;s number, to go on with a stack.</source>
        <translation>Số của tờ đầu, để quét tiếp chồng giấy.</translation>
    </message>
    <message>
        <source>The folder for the pages; made if it is not there.</source>
        <translation>Thư mục chứa các trang; tự tạo nếu chưa có.</translation>
    </message>
    <message>
        <source>A PIN is needed: enter it, or name a file that holds it in MOCUA_PIN_FILE.</source>
        <translation>Cần mã PIN: hãy nhập, hoặc đặt tên tệp chứa mã PIN vào MOCUA_PIN_FILE.</translation>
    </message>
    <message>
        <source>The file of the PIN cannot be read, or others may read it too (chmod 600).</source>
        <translation>Không đọc được tệp mã PIN, hoặc người khác cũng đọc được tệp đó (chmod 600).</translation>
    </message>
    <message>
        <source>PIN (one more wrong one locks the token): </source>
        <translation>Mã PIN (sai thêm một lần là token bị khóa): </translation>
    </message>
    <message>
        <source>PIN of the token: </source>
        <translation>Mã PIN của token: </translation>
    </message>
    <message>
        <source>Password of the key: </source>
        <translation>Mật khẩu của khóa: </translation>
    </message>
    <message>
        <source>The token&apos;s driver (PKCS #11).</source>
        <translation>Trình điều khiển của token (PKCS #11).</translation>
    </message>
    <message>
        <source>The token&apos;s label, where several are plugged in.</source>
        <translation>Nhãn của token, khi cắm nhiều token.</translation>
    </message>
    <message>
        <source>A key in a file (.p12, .pfx) instead of a token.</source>
        <translation>Khóa trong tệp (.p12, .pfx) thay cho token.</translation>
    </message>
    <message>
        <source>Certificates that are trusted; the chain is checked then.</source>
        <translation>Chứng thư số được tin cậy; khi đó chuỗi chứng thư được kiểm tra.</translation>
    </message>
    <message>
        <source>Where the signed paper goes; without it in the place of FILE.</source>
        <translation>Nơi ghi giấy tờ đã ký; nếu không có thì ghi đè lên FILE.</translation>
    </message>
    <message>
        <source>Show at the top right what copy this is, e.g. “SAO Y”.</source>
        <translation>Hiện ở góc trên bên phải hình thức sao, ví dụ “SAO Y”.</translation>
    </message>
    <message>
        <source>The organisation that stands there.</source>
        <translation>Tên cơ quan, tổ chức hiện ở đó.</translation>
    </message>
    <message>
        <source>The time of the signature.</source>
        <translation>Thời điểm ký.</translation>
    </message>
    <message>
        <source>Certificates of the authorities that are trusted.</source>
        <translation>Chứng thư số của các tổ chức được tin cậy.</translation>
    </message>
    <message>
        <source>There is no such dossier here, or it has no paper of this number.</source>
        <translation>Không có hồ sơ này ở đây, hoặc hồ sơ không có giấy tờ số này.</translation>
    </message>
    <message>
        <source>The PDF that was written cannot be read again: check the disk.</source>
        <translation>Không đọc lại được PDF vừa ghi: kiểm tra đĩa.</translation>
    </message>
    <message>
        <source>Attaches the PDF to this dossier …</source>
        <translation>Gắn PDF vào hồ sơ này …</translation>
    </message>
    <message>
        <source>The reason, as it stands on the form.</source>
        <translation>Lý do, như in trên phiếu.</translation>
    </message>
    <message>
        <source>The citizen&apos;s last day.</source>
        <translation>Ngày cuối cùng người nộp được bổ sung.</translation>
    </message>
    <message>
        <source>The supplement came: the clock goes on.</source>
        <translation>Đã nhận bổ sung: thời hạn tính tiếp.</translation>
    </message>
    <message>
        <source>The new appointment; five working days later if not given.</source>
        <translation>Ngày hẹn mới; không ghi thì thêm năm ngày làm việc.</translation>
    </message>
    <message>
        <source>The day on which the letter went out.</source>
        <translation>Ngày gửi văn bản.</translation>
    </message>
    <message>
        <source>Goes on with a stopped dossier.</source>
        <translation>Giải quyết tiếp hồ sơ đã dừng.</translation>
    </message>
    <message>
        <source>The catalogue&apos;s first department if not given.</source>
        <translation>Không ghi thì lấy phòng đầu tiên trong danh mục.</translation>
    </message>
    <message>
        <source>Who takes or gives it there.</source>
        <translation>Người nhận hoặc giao ở đó.</translation>
    </message>
    <message>
        <source>It comes back without a result.</source>
        <translation>Hồ sơ về, không có kết quả.</translation>
    </message>
    <message>
        <source>Where the result lies.</source>
        <translation>Nơi để kết quả (ô kệ).</translation>
    </message>
    <message>
        <source>One of several results.</source>
        <translation>Một trong nhiều kết quả.</translation>
    </message>
    <message>
        <source>The receiver&apos;s card; the owner if not given.</source>
        <translation>Thẻ của người nhận; không ghi thì là chủ hồ sơ.</translation>
    </message>
    <message>
        <source>The paper of a delegate.</source>
        <translation>Giấy tờ của người được ủy quyền.</translation>
    </message>
    <message>
        <source>Give the number of a result, from 1.</source>
        <translation>Nhập số thứ tự kết quả, từ 1.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>không dùng được</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>%1: good</source>
        <translation>%1: dùng được</translation>
    </message>
    <message>
        <source>Only templates in force on this day of receipt.</source>
        <translation>Chỉ các mẫu có hiệu lực vào ngày tiếp nhận này.</translation>
    </message>
    <message>
        <source>The time of the report, in a demonstration office.</source>
        <translation>Thời điểm lập báo cáo, ở đơn vị thực hành.</translation>
    </message>
    <message>
        <source>This dossier has no number of ours: use the general sheet (--next) between its papers.</source>
        <translation>Hồ sơ này không có số của đơn vị: hãy dùng tờ chung (--next) giữa các giấy tờ.</translation>
    </message>
    <message>
        <source>A sheet for this paper; without it one for each that was handed in.</source>
        <translation>Tờ cho giấy tờ này; không nêu thì mỗi giấy tờ đã nộp một tờ.</translation>
    </message>
    <message>
        <source>The general sheet “next paper”, for any dossier.</source>
        <translation>Tờ chung “giấy tờ tiếp theo”, dùng cho mọi hồ sơ.</translation>
    </message>
    <message>
        <source>The PDF to write, a page for each sheet.</source>
        <translation>Tệp PDF cần ghi, mỗi tờ một trang.</translation>
    </message>
    <message>
        <source>The folder cannot be made: check the right to write there.</source>
        <translation>Không tạo được thư mục: hãy kiểm tra quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>%1 pages, %2 PDFs; %3 separator sheets set aside.</source>
        <translation>%1 trang, %2 tệp PDF; để riêng %3 tờ phân tách.</translation>
    </message>
    <message>
        <source>Divides the stack by the codes on its pages: a PDF for each paper in this folder.</source>
        <translation>Tách xấp giấy theo các mã trên trang: mỗi giấy tờ một PDF trong thư mục này.</translation>
    </message>
    <message>
        <source>Without a time stamp: %1</source>
        <translation>Không có dấu thời gian: %1</translation>
    </message>
    <message>
        <source>… as its paper of this number, signed as chosen for this counter.</source>
        <translation>… làm giấy tờ mang số này, được ký như đã chọn cho quầy này.</translation>
    </message>
    <message>
        <source>Attaches it without a signature.</source>
        <translation>Gắn mà không ký số.</translation>
    </message>
    <message>
        <source>Signs it with this key in a file (.p12, .pfx) instead.</source>
        <translation>Ký bằng khóa trong tệp này (.p12, .pfx) thay cho khóa của quầy.</translation>
    </message>
    <message>
        <source>Signs it with a token by this driver (PKCS #11) instead.</source>
        <translation>Ký bằng token qua trình điều khiển này (PKCS #11) thay cho khóa của quầy.</translation>
    </message>
    <message>
        <source>Why it is received although the owner has an open dossier of the same procedure.</source>
        <translation>Vì sao vẫn tiếp nhận khi chủ hồ sơ có hồ sơ cùng thủ tục chưa xong.</translation>
    </message>
    <message numerus="yes">
        <source>This owner has %n open dossier(s) of the same procedure; say why with --beside.</source>
        <translation>
            <numerusform>Chủ hồ sơ có %n hồ sơ cùng thủ tục chưa xong; ghi lý do bằng --beside.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the result bears as its number.</source>
        <translation>Số, ký hiệu ghi trên kết quả.</translation>
    </message>
    <message>
        <source>With settle: this counter&apos;s value of the field is kept.</source>
        <translation>Với settle: giữ giá trị của quầy này.</translation>
    </message>
    <message>
        <source>With settle: the portal&apos;s value of the field is taken.</source>
        <translation>Với settle: lấy giá trị trên cổng.</translation>
    </message>
    <message>
        <source>Sets the appointments that come earlier.</source>
        <translation>Đặt các hẹn trả sớm hơn.</translation>
    </message>
    <message>
        <source>Puts off those that come later, each with its letter (Mẫu 04).</source>
        <translation>Hẹn lại các hồ sơ muộn hơn, mỗi hồ sơ kèm văn bản Mẫu 04.</translation>
    </message>
    <message>
        <source>The reason, on the letters and in the records.</source>
        <translation>Lý do, in trên văn bản và lưu lại.</translation>
    </message>
    <message>
        <source>The officer who is absent.</source>
        <translation>Cán bộ vắng mặt.</translation>
    </message>
    <message>
        <source>The officer who takes over.</source>
        <translation>Cán bộ nhận thay.</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>Lý do.</translation>
    </message>
    <message>
        <source>Cash as counted, in đồng.</source>
        <translation>Tiền mặt đã kiểm đếm, tính bằng đồng.</translation>
    </message>
    <message numerus="yes">
        <source>%n open dossier(s) would move by its calendar; nothing was changed: a supervisor decides (mocuactl calendar).</source>
        <translation>
            <numerusform>%n hồ sơ đang giải quyết sẽ đổi hẹn theo lịch này; chưa có gì thay đổi: lãnh đạo quyết định (mocuactl calendar).</numerusform>
        </translation>
    </message>
    <message>
        <source>Late entry: when it was taken on paper.</source>
        <translation>Nhập bù: lúc nhận hồ sơ giấy.</translation>
    </message>
    <message>
        <source>Late entry: why it was not entered then.</source>
        <translation>Nhập bù: lý do chưa nhập lúc đó.</translation>
    </message>
    <message>
        <source>Late entry: the number of the blank Mẫu 01 that was used.</source>
        <translation>Nhập bù: số của Mẫu 01 trắng đã dùng.</translation>
    </message>
    <message>
        <source>Write --received-at as 2026-11-23T09:41.</source>
        <translation>Viết --received-at theo dạng 2026-11-23T09:41.</translation>
    </message>
    <message>
        <source>How many blank sheets, each with a number of its own.</source>
        <translation>Số tờ mẫu trắng, mỗi tờ có số riêng.</translation>
    </message>
    <message>
        <source>The PDF to write, two copies of each sheet.</source>
        <translation>Tệp PDF cần ghi, mỗi tờ hai liên.</translation>
    </message>
    <message>
        <source>How the fee is paid: cash, transfer or later (the preset).</source>
        <translation>Cách nộp phí: cash, transfer hoặc later (mặc định).</translation>
    </message>
    <message>
        <source>Cash handed over; the exact amount if absent.</source>
        <translation>Tiền mặt đã nhận; không ghi thì đúng số phải thu.</translation>
    </message>
    <message>
        <source>The ground that makes it free.</source>
        <translation>Căn cứ miễn.</translation>
    </message>
    <message>
        <source>The catalogue has no fee in force on %1: receive the dossier, and collect when the catalogue is put right.</source>
        <translation>Danh mục không có mức thu có hiệu lực ngày %1: vẫn tiếp nhận, thu sau khi danh mục được bổ sung.</translation>
    </message>
    <message>
        <source>This is no ground that makes the procedure free.</source>
        <translation>Đây không phải căn cứ miễn của thủ tục này.</translation>
    </message>
    <message>
        <source>The catalogue has no account for transfers on this date.</source>
        <translation>Danh mục không có tài khoản nhận chuyển khoản vào ngày này.</translation>
    </message>
    <message>
        <source>The picture cannot be written there: choose another folder.</source>
        <translation>Không ghi được ảnh vào đó: chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The procedure.</source>
        <translation>Thủ tục.</translation>
    </message>
    <message>
        <source>How many are asked for.</source>
        <translation>Số lượng yêu cầu.</translation>
    </message>
    <message>
        <source>Certified copies of each original.</source>
        <translation>Số bản sao của mỗi bản chính.</translation>
    </message>
    <message>
        <source>Pages of each original.</source>
        <translation>Số trang của từng bản chính.</translation>
    </message>
    <message>
        <source>Amount in đồng.</source>
        <translation>Số tiền (đồng).</translation>
    </message>
    <message>
        <source>What the payer&apos;s bank is told.</source>
        <translation>Nội dung chuyển khoản.</translation>
    </message>
    <message>
        <source>Writes the code as a picture.</source>
        <translation>Ghi mã thành ảnh.</translation>
    </message>
    <message>
        <source>Cash handed over.</source>
        <translation>Tiền mặt đã nhận.</translation>
    </message>
    <message>
        <source>Which payment, if there are several.</source>
        <translation>Khoản thu nào, nếu có nhiều.</translation>
    </message>
    <message>
        <source>A supervisor pays what was asked for back.</source>
        <translation>Lãnh đạo duyệt và hoàn khoản đã yêu cầu.</translation>
    </message>
    <message>
        <source>A supervisor declines it; needs --reason.</source>
        <translation>Lãnh đạo không duyệt; cần --reason.</translation>
    </message>
    <message>
        <source>The day.</source>
        <translation>Ngày.</translation>
    </message>
    <message>
        <source>The notes in the drawer, e.g. 100000=3,50000=1.</source>
        <translation>Các tờ tiền trong két, ví dụ 100000=3,50000=1.</translation>
    </message>
    <message>
        <source>What stays in the drawer.</source>
        <translation>Số để lại trong két.</translation>
    </message>
    <message>
        <source>Why the drawer differs.</source>
        <translation>Lý do két lệch.</translation>
    </message>
    <message>
        <source>The line pays what its reference says.</source>
        <translation>Dòng nộp cho khoản có mã đó.</translation>
    </message>
    <message>
        <source>The line pays the fee of this dossier.</source>
        <translation>Dòng nộp phí cho hồ sơ này.</translation>
    </message>
    <message>
        <source>The line is no fee, but this.</source>
        <translation>Dòng không phải phí, mà là.</translation>
    </message>
    <message>
        <source>There is no such payment of this dossier.</source>
        <translation>Hồ sơ này không có khoản thu đó.</translation>
    </message>
    <message>
        <source>There are several payments: name one with --payment.</source>
        <translation>Có nhiều khoản thu: chỉ rõ bằng --payment.</translation>
    </message>
    <message>
        <source>Nothing is to be paid any more.</source>
        <translation>Không còn khoản nào phải thu.</translation>
    </message>
    <message>
        <source>No refund of this dossier waits to be decided.</source>
        <translation>Hồ sơ này không có yêu cầu hoàn phí đang chờ.</translation>
    </message>
    <message>
        <source>Give a dossier&apos;s code, or --day.</source>
        <translation>Ghi mã hồ sơ, hoặc --day.</translation>
    </message>
    <message>
        <source>Name the dossier by a code, or the transfer by its reference.</source>
        <translation>Chỉ rõ hồ sơ bằng mã, hoặc chuyển khoản bằng nội dung.</translation>
    </message>
    <message>
        <source>No open line of a statement has this name.</source>
        <translation>Không có dòng sao kê nào đang chờ với tên này.</translation>
    </message>
    <message>
        <source>Write --pieces as 100000=3,50000=1.</source>
        <translation>Viết --pieces dạng 100000=3,50000=1.</translation>
    </message>
    <message>
        <source>Write the day as 2026-11-23.</source>
        <translation>Viết ngày dạng 2026-11-23.</translation>
    </message>
    <message>
        <source>There is no such number today.</source>
        <translation>Hôm nay không có số này.</translation>
    </message>
    <message>
        <source>This office has no such service, group or counter.</source>
        <translation>Bộ phận không có việc, nhóm hoặc quầy này.</translation>
    </message>
    <message>
        <source>This id belongs to another step already.</source>
        <translation>Mã này đã dùng cho một bước khác.</translation>
    </message>
    <message>
        <source>Not possible now (%1).</source>
        <translation>Hiện không làm được (%1).</translation>
    </message>
    <message>
        <source>The service that is waited for, by its letter.</source>
        <translation>Việc cần làm, theo chữ của nó.</translation>
    </message>
    <message>
        <source>The priority group, by its letter.</source>
        <translation>Nhóm ưu tiên, theo chữ của nó.</translation>
    </message>
    <message>
        <source>The counter that the number is sent to.</source>
        <translation>Quầy nhận số chuyển đến.</translation>
    </message>
    <message>
        <source>Writes the slip of the number, 80 mm.</source>
        <translation>Ghi phiếu số, khổ 80 mm.</translation>
    </message>
    <message>
        <source>Id (UUID) of the step: the same id again does nothing more.</source>
        <translation>Mã (UUID) của bước: gửi lại cùng mã không làm thêm gì.</translation>
    </message>
    <message>
        <source>At most so many seconds for a call; 10 if not given.</source>
        <translation>Mỗi lần gọi tối đa bấy nhiêu giây; mặc định 10.</translation>
    </message>
    <message>
        <source>This counter is not enrolled at a portal: there are no waiting numbers.</source>
        <translation>Quầy này chưa đăng ký với cổng nên không có hàng chờ.</translation>
    </message>
    <message>
        <source>Give a day until today as yyyy-MM-dd.</source>
        <translation>Nhập ngày đến hôm nay, dạng yyyy-MM-dd.</translation>
    </message>
    <message>
        <source>This folder has no key of its own that could read the backup: give the recovery key of the envelope in MOCUA_RECOVERY_KEY.</source>
        <translation>Thư mục này không có khóa đọc được bản sao lưu: đặt khóa phục hồi trong phong bì vào MOCUA_RECOVERY_KEY.</translation>
    </message>
    <message>
        <source>Makes today&apos;s copy of the database beside it; seven are kept.</source>
        <translation>Tạo bản sao hôm nay bên cạnh cơ sở dữ liệu; giữ bảy bản.</translation>
    </message>
    <message>
        <source>Give either a file or --daily.</source>
        <translation>Nhập tên tệp hoặc --daily.</translation>
    </message>
    <message>
        <source>There is no recovery key: only this computer can read the backup. Make one with “mocuactl recovery-key”.</source>
        <translation>Chưa có khóa phục hồi: chỉ máy này đọc được bản sao lưu. Tạo khóa bằng “mocuactl recovery-key”.</translation>
    </message>
    <message>
        <source>A database that is there is moved aside; it is not deleted.</source>
        <translation>Cơ sở dữ liệu đang có được chuyển sang bên, không bị xóa.</translation>
    </message>
    <message>
        <source>Give the backup&apos;s file.</source>
        <translation>Nhập tên tệp sao lưu.</translation>
    </message>
    <message>
        <source>The counter stands as on %1. Let it sync before anything is received: it takes back from the portal what came after.</source>
        <translation>Quầy trở lại như lúc %1. Hãy đồng bộ trước khi tiếp nhận: phần sau đó được lấy lại từ Cổng.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) follow others that only the portal has: sync, then salvage again.</source>
        <translation>
            <numerusform>%n thao tác nối tiếp những thao tác chỉ Cổng còn giữ: đồng bộ rồi cứu dữ liệu lần nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Later backups are sealed to the new key; earlier ones need the old one.</source>
        <translation>Bản sao lưu sau này niêm phong bằng khóa mới; bản cũ cần khóa cũ.</translation>
    </message>
    <message>
        <source>Write these words down or print them, seal them in an envelope and keep it elsewhere: they are kept nowhere else.</source>
        <translation>Chép hoặc in các chữ này, niêm phong trong phong bì và cất ở nơi khác: không nơi nào khác giữ khóa này.</translation>
    </message>
    <message>
        <source>No second copy any more.</source>
        <translation>Thôi giữ bản sao thứ hai.</translation>
    </message>
    <message>
        <source>Takes a folder on the drive of the data itself, too.</source>
        <translation>Nhận cả thư mục trên chính ổ chứa dữ liệu.</translation>
    </message>
    <message>
        <source>Give a folder, or --off.</source>
        <translation>Nhập một thư mục, hoặc --off.</translation>
    </message>
    <message>
        <source>One-time code of the province.</source>
        <translation>Mã dùng một lần do tỉnh cấp.</translation>
    </message>
    <message>
        <source>The portal; the present one if not given.</source>
        <translation>Địa chỉ Cổng; nếu không nhập thì là Cổng hiện tại.</translation>
    </message>
    <message>
        <source>Certificates (PEM) to trust at the portal besides the system&apos;s.</source>
        <translation>Chứng thư (PEM) được tin cậy tại Cổng, ngoài chứng thư của hệ thống.</translation>
    </message>
    <message>
        <source>Give the one-time code with --code.</source>
        <translation>Nhập mã dùng một lần bằng --code.</translation>
    </message>
    <message>
        <source>Only a supervisor or an administrator enrols a counter.</source>
        <translation>Chỉ lãnh đạo hoặc quản trị viên được đăng ký quầy.</translation>
    </message>
    <message>
        <source>This counter has no portal yet: name it with --gateway.</source>
        <translation>Quầy này chưa có Cổng: nêu địa chỉ bằng --gateway.</translation>
    </message>
    <message>
        <source>With void and settle: why. With ask: the question.</source>
        <translation>Với void và settle: lý do. Với ask: câu hỏi.</translation>
    </message>
    <message>
        <source>“%1” names no paper to be certified: write NAME:PAGES:COPIES.</source>
        <translation>“%1” không nêu giấy tờ nào: viết TÊN:SỐ TRANG:SỐ BẢN.</translation>
    </message>
    <message>
        <source>Write --due as 2026-11-27T17:00.</source>
        <translation>Viết --due dạng 2026-11-27T17:00.</translation>
    </message>
    <message>
        <source>BS (copies), CK (signatures) or HD (contracts).</source>
        <translation>BS (bản sao), CK (chữ ký) hoặc HD (hợp đồng, giao dịch).</translation>
    </message>
    <message>
        <source>The year of the book.</source>
        <translation>Năm của sổ.</translation>
    </message>
    <message>
        <source>The code that the other system gave.</source>
        <translation>Mã do hệ thống khác cấp.</translation>
    </message>
    <message>
        <source>Of a filing with help: citizen, relative or with-officer pressed “Nộp”.</source>
        <translation>Với lượt hỗ trợ nộp: citizen, relative hay with-officer đã bấm “Nộp”.</translation>
    </message>
    <message>
        <source>Keeps a code that looks wrong or that another dossier has.</source>
        <translation>Giữ mã trông có vẻ sai hoặc trùng với hồ sơ khác.</translation>
    </message>
    <message>
        <source>Say citizen, relative or with-officer.</source>
        <translation>Ghi citizen, relative hoặc with-officer.</translation>
    </message>
    <message>
        <source>Whether the citizen has an account VNeID of level 2.</source>
        <translation>Công dân có tài khoản VNeID mức 2 hay không.</translation>
    </message>
    <message>
        <source>Who pressed “Nộp”: citizen, relative or with-officer.</source>
        <translation>Ai bấm “Nộp”: citizen, relative hoặc with-officer.</translation>
    </message>
    <message>
        <source>The catalogue&apos;s ground for taking paper although the procedure is online only.</source>
        <translation>Lý do trong danh mục để nhận giấy dù thủ tục chỉ nhận trực tuyến.</translation>
    </message>
    <message>
        <source>There is no such list.</source>
        <translation>Không có danh sách này.</translation>
    </message>
    <message>
        <source>This counter is not enrolled at a portal: copy the files to a stick.</source>
        <translation>Quầy này chưa ghi danh với Hệ thống tỉnh: hãy chép tệp ra USB.</translation>
    </message>
    <message>
        <source>The folder, for example of a USB stick; a new folder is made in it.</source>
        <translation>Thư mục, ví dụ trên USB; một thư mục mới được tạo trong đó.</translation>
    </message>
    <message>
        <source>Say yes or no.</source>
        <translation>Ghi yes hoặc no.</translation>
    </message>
    <message>
        <source>A paper to be certified; once for each (1 page, 1 copy if left out).</source>
        <translation>Một giấy tờ chứng thực; mỗi giấy tờ một lần (không ghi thì 1 trang, 1 bản).</translation>
    </message>
    <message>
        <source>Who signs the certification; the catalogue&apos;s first if absent.</source>
        <translation>Người ký chứng thực; không ghi thì người đầu tiên trong danh mục.</translation>
    </message>
    <message>
        <source>Unusually many pages or copies are right.</source>
        <translation>Số trang, số bản nhiều khác thường là đúng.</translation>
    </message>
    <message>
        <source>Finishes and hands it over at once, where the procedure ends so.</source>
        <translation>Giải quyết và trả ngay, với thủ tục cho phép.</translation>
    </message>
    <message>
        <source>The appointment agreed with the citizen.</source>
        <translation>Ngày hẹn thỏa thuận với người dân.</translation>
    </message>
    <message>
        <source>The written agreement on a later appointment of a certification.</source>
        <translation>Văn bản thỏa thuận ngày hẹn muộn hơn của việc chứng thực.</translation>
    </message>
    <message>
        <source>Writes the words of the certification (lời chứng).</source>
        <translation>Ghi lời chứng ra tệp.</translation>
    </message>
    <message>
        <source>Why something does not come out even.</source>
        <translation>Lý do khi số liệu không khớp.</translation>
    </message>
    <message>
        <source>Words for an open line of the list, as “day show” names it.</source>
        <translation>Giải trình cho một dòng còn mở, theo tên mà “day show” nêu.</translation>
    </message>
    <message>
        <source>The .pdf to write.</source>
        <translation>Tệp .pdf cần ghi.</translation>
    </message>
    <message>
        <source>The time of the act, in a demonstration office.</source>
        <translation>Thời điểm thao tác, trong đơn vị mẫu.</translation>
    </message>
    <message>
        <source>%1 is not used: mocuactl report check tells why.</source>
        <translation>Không dùng %1: chạy mocuactl report check để biết lý do.</translation>
    </message>
    <message>
        <source>This counter holds the dossiers of %1 only.</source>
        <translation>Quầy này chỉ có hồ sơ của %1.</translation>
    </message>
    <message>
        <source>Nothing happened in this period: every figure is 0.</source>
        <translation>Trong kỳ không phát sinh số liệu: mọi ô là 0.</translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22; BC-2026-11 ends on the 14th.</source>
        <translation>2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 hoặc 2026-11-01..2026-11-22; BC-2026-11 chốt ngày 14.</translation>
    </message>
    <message>
        <source>The office; without it this one.</source>
        <translation>Mã đơn vị; không ghi thì là đơn vị này.</translation>
    </message>
    <message>
        <source>With the figures of the period before.</source>
        <translation>Kèm số liệu của kỳ trước.</translation>
    </message>
    <message>
        <source>The .xlsx, .ods, .pdf, .csv or .json to write.</source>
        <translation>Tệp .xlsx, .ods, .pdf, .csv hoặc .json cần ghi.</translation>
    </message>
    <message>
        <source>By which form the imported file was filled in.</source>
        <translation>Tệp nhập vào theo mẫu nào.</translation>
    </message>
    <message>
        <source>A row for each unit.</source>
        <translation>Mỗi đơn vị một dòng.</translation>
    </message>
    <message>
        <source>2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-11-01..2026-11-22.</source>
        <translation>2026-11-22, 2026-11, 2026-Q4, 2026-H2, 2026 hoặc 2026-11-01..2026-11-22.</translation>
    </message>
    <message>
        <source>The share that is simulated; 70 without it.</source>
        <translation>Tỷ lệ muốn thử; không có thì là 70.</translation>
    </message>
    <message>
        <source>Spread over the last D days; preset 365.</source>
        <translation>Trải đều trên D ngày gần nhất; mặc định 365.</translation>
    </message>
    <message>
        <source>The number of days is between 1 and 3,650.</source>
        <translation>Số ngày từ 1 đến 3.650.</translation>
    </message>
    <message>
        <source>Many people for one procedure; whoever is given as the applicant hands the list in.</source>
        <translation>Nhiều người cho một thủ tục; người ghi ở --applicant, --card-text hoặc --card-image là người nộp danh sách.</translation>
    </message>
    <message>
        <source>With --people: only says what is wrong, row by row.</source>
        <translation>Cùng --people: chỉ báo lỗi từng dòng, không tiếp nhận.</translation>
    </message>
    <message>
        <source>A list whatever the day: open, overdue, awaiting-supplement, awaiting-code, ready, returned, void, portal or exceptions (paper although the rule is online only).</source>
        <translation>Một danh sách bất kể ngày: open, overdue, awaiting-supplement, awaiting-code, ready, returned, void, portal hoặc exceptions (nhận giấy dù quy định chỉ trực tuyến).</translation>
    </message>
    <message>
        <source>With --list: received on that day or later.</source>
        <translation>Cùng --list: tiếp nhận từ ngày này.</translation>
    </message>
    <message>
        <source>With --list: received on that day or earlier.</source>
        <translation>Cùng --list: tiếp nhận đến hết ngày này.</translation>
    </message>
    <message>
        <source>Give --from and --to as days (2026-11-23), together with --list.</source>
        <translation>Ghi --from và --to là ngày (2026-11-23), cùng với --list.</translation>
    </message>
    <message>
        <source>No filing with help looks like this dossier: see mocuactl filings.</source>
        <translation>Không có lần hỗ trợ nộp nào giống hồ sơ này: xem mocuactl filings.</translation>
    </message>
    <message>
        <source>--%1 is of one person: it does not go with --people.</source>
        <translation>--%1 là của một người, không dùng cùng --people.</translation>
    </message>
    <message>
        <source>This counter is not enrolled at a portal: other units cannot be read.</source>
        <translation>Quầy này chưa đăng ký với cổng: không đọc được các đơn vị khác.</translation>
    </message>
    <message>
        <source>Only what this counter knows; nobody is asked.</source>
        <translation>Chỉ những gì quầy này đã biết; không hỏi ai.</translation>
    </message>
    <message>
        <source>So many weeks until today; 12 without it.</source>
        <translation>Số tuần tính đến hôm nay; mặc định 12.</translation>
    </message>
    <message>
        <source>Revision %1 of this system and period: it holds from now on, those before are kept.</source>
        <translation>Lần nạp %1 của hệ thống và kỳ này: từ nay dùng lần này, các lần trước vẫn được lưu.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are not entered yet.</source>
        <translation>
            <numerusform>Còn %n ô chưa nhập.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ministry&apos;s system, as the office calls it.</source>
        <translation>Hệ thống của bộ, theo tên đơn vị gọi.</translation>
    </message>
    <message>
        <source>Check the file only.</source>
        <translation>Chỉ kiểm tra tệp.</translation>
    </message>
    <message>
        <source>Every figure of %1 comes from dossiers: none of it is entered.</source>
        <translation>Mọi số liệu của %1 đều lấy từ hồ sơ: không có ô nào phải nhập.</translation>
    </message>
    <message>
        <source>“%1” is no figure that is entered: write LINE:COLUMN=NUMBER, as primary:3=12.</source>
        <translation>“%1” không chỉ ô nào được nhập: viết DÒNG:CỘT=SỐ, ví dụ primary:3=12.</translation>
    </message>
    <message>
        <source>The file is of another period (%1).</source>
        <translation>Tệp thuộc kỳ khác (%1).</translation>
    </message>
    <message>
        <source>The file is of another unit: its report goes the way of that unit.</source>
        <translation>Tệp của đơn vị khác: báo cáo của đơn vị đó đi theo đường của đơn vị đó.</translation>
    </message>
    <message>
        <source>What a ministry&apos;s system counted, .xlsx or .csv; the office&apos;s own figures, .xlsx.</source>
        <translation>Số liệu của hệ thống thuộc bộ, .xlsx hoặc .csv; số liệu của chính đơn vị, .xlsx.</translation>
    </message>
    <message>
        <source>A figure that no dossier gives, by the line&apos;s id or number; without N the cell is emptied.</source>
        <translation>Một số liệu không lấy từ hồ sơ, theo mã hoặc số thứ tự của dòng; không có N thì xoá ô.</translation>
    </message>
    <message>
        <source>For the next revision of a report that is signed already.</source>
        <translation>Cho lần đính chính tiếp theo của báo cáo đã ký.</translation>
    </message>
</context>
<context>
    <name>numberlease</name>
    <message>
        <source>The block of numbers cannot be read.</source>
        <translation>Không đọc được dải số hồ sơ.</translation>
    </message>
</context>
<context>
    <name>officejson</name>
    <message>
        <source>The office needs a code, a name, an agency code and a number from 0 to 9999.</source>
        <translation>Đơn vị cần có mã, tên, mã cơ quan và số từ 0 đến 9999.</translation>
    </message>
</context>
<context>
    <name>officerlist</name>
    <message>
        <source>The list of officers cannot be read.</source>
        <translation>Không đọc được danh sách cán bộ.</translation>
    </message>
</context>
<context>
    <name>operation</name>
    <message>
        <source>The operation&apos;s record cannot be read.</source>
        <translation>Không đọc được bản ghi thao tác.</translation>
    </message>
</context>
<context>
    <name>outcome</name>
    <message>
        <source>The portal&apos;s answer cannot be read.</source>
        <translation>Không đọc được trả lời của Cổng.</translation>
    </message>
</context>
<context>
    <name>outwardconfig</name>
    <message>
        <source>The file of --outward is not valid at “%1”.</source>
        <translation>Tệp của --outward không hợp lệ tại “%1”.</translation>
    </message>
    <message>
        <source>The file of --outward cannot be read.</source>
        <translation>Không đọc được tệp của --outward.</translation>
    </message>
</context>
<context>
    <name>portallimits</name>
    <message>
        <source>The portal&apos;s answer cannot be read.</source>
        <translation>Không đọc được trả lời của Cổng.</translation>
    </message>
</context>
<context>
    <name>queuejson</name>
    <message>
        <source>The portal&apos;s answer cannot be read.</source>
        <translation>Không đọc được câu trả lời của cổng.</translation>
    </message>
</context>
<context>
    <name>ratelimits</name>
    <message>
        <source>The file of --limits is not valid: %1.</source>
        <translation>Tệp của --limits không hợp lệ: %1.</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>không phải đối tượng JSON</translation>
    </message>
</context>
<context>
    <name>relayoffice</name>
    <message>
        <source>The province&apos;s answer cannot be read.</source>
        <translation>Không đọc được trả lời của máy chủ tỉnh.</translation>
    </message>
</context>
<context>
    <name>signedoperation</name>
    <message>
        <source>The list of operations cannot be read.</source>
        <translation>Không đọc được danh sách thao tác.</translation>
    </message>
</context>
<context>
    <name>upstreamjoining</name>
    <message>
        <source>The province did not let this gateway in (%1).</source>
        <translation>Máy chủ tỉnh không cho máy chủ này gia nhập (%1).</translation>
    </message>
    <message>
        <source>This database holds operations already: join with a fresh one.</source>
        <translation>Cơ sở dữ liệu này đã có thao tác: hãy gia nhập bằng một cơ sở dữ liệu mới.</translation>
    </message>
    <message>
        <source>This database is of the office %1.</source>
        <translation>Cơ sở dữ liệu này là của cơ quan %1.</translation>
    </message>
    <message>
        <source>This gateway is the office %1&apos;s at %2.</source>
        <translation>Máy chủ này là của cơ quan %1, chuyển tiếp lên %2.</translation>
    </message>
    <message>
        <source>This gateway has not joined a province.</source>
        <translation>Máy chủ này chưa gia nhập tỉnh nào.</translation>
    </message>
</context>
</TS>
